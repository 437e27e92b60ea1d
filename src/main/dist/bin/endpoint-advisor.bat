@echo off
rem Starts endpoint-advisor with the Java that came with it, or that JAVA_HOME names, or the first one on the PATH, and sees to it that an exit
rem code is the program's: whatever keeps Java from running it ends with 4 and a sentence. The comments in the start script
rem for sh say why it does what this one does too.
setlocal
for %%H in ("%~dp0..") do set "HOME_DIR=%%~fH"
if not "%HOME_DIR:;=%"=="%HOME_DIR%" (
  echo endpoint-advisor: Java cannot run a program from a folder with a semicolon in its name; move it 1>&2
  exit /b 4
)

set "JAVA="
if exist "%HOME_DIR%\runtime\bin\java.exe" (set "JAVA=%HOME_DIR%\runtime\bin\java.exe") else if defined JAVA_HOME (set "JAVA=%JAVA_HOME%\bin\java.exe") else for %%J in (java.exe) do set "JAVA=%%~$PATH:J"
if not exist "%JAVA%" (
  echo endpoint-advisor: there is no Java; set JAVA_HOME to a Java 17 or newer, or put java on the PATH 1>&2
  exit /b 4
)
for %%J in ("%JAVA%") do set "RELEASE=%%~dpJ..\release"
set "VERSION="
if exist "%RELEASE%" for /f "usebackq tokens=1,2 delims==" %%K in ("%RELEASE%") do if "%%K"=="JAVA_RUNTIME_VERSION" set "VERSION=%%~L"
rem There is no command for checksums here: the size is held against the name, and the JVM looks at the rest.
set "ARCHIVE=-XX:-UsePerfData"
set "LOG=cds"
for %%F in ("%HOME_DIR%\lib\java-%VERSION%_*.jsa") do if exist "%HOME_DIR%\lib\java-%VERSION%_*-%%~zF.jsa" set "ARCHIVE=-XX:SharedArchiveFile=%%~fF"
for %%F in ("%HOME_DIR%\lib\java-%VERSION%_*.aot") do if exist "%HOME_DIR%\lib\java-%VERSION%_*-%%~zF.aot" set "ARCHIVE=-XX:AOTCache=%%~fF"
if not "%ARCHIVE:AOTCache=%"=="%ARCHIVE%" set "LOG=aot"

set "FIRST="
if defined VERSION if "%ARCHIVE%"=="-XX:-UsePerfData" if not exist "%HOME_DIR%\lib\java-%VERSION%_none" set "FIRST=yes"
rem The one test for a terminal that cmd has: timeout refuses an input that is redirected, as it is in scripts and CI.
set "CONSOLE="
set "TERMINAL="
if "%~1"=="init" set "CONSOLE=asked"
if defined FIRST set "CONSOLE=asked"
if defined CONSOLE "%SystemRoot%\System32\timeout.exe" /t 0 /nobreak >nul 2>nul || set "CONSOLE="
if defined CONSOLE if "%~1"=="init" set "TERMINAL=-Dendpointadvisor.terminal.input=true -Dendpointadvisor.terminal.error=true"

set "GIVEN=%JAVA_TOOL_OPTIONS% %JDK_JAVA_OPTIONS% %_JAVA_OPTIONS% %ENDPOINT_ADVISOR_JAVA_OPTS%"
set "GIVEN=%GIVEN:"=%"
set "COLLECTOR=-XX:+UseSerialGC"
set "INLINE="
for %%V in (17. 21. 25.) do if "%VERSION:~0,3%"=="%%V" set "INLINE=-XX:C1MaxInlineSize=24"
if not "%GIVEN:GC=%"=="%GIVEN%" set "COLLECTOR=-XX:-UsePerfData"
if not "%GIVEN:-Xshare=%"=="%GIVEN%" set "ARCHIVE=-XX:-UsePerfData"
if not "%GIVEN:SharedArchive=%"=="%GIVEN%" set "ARCHIVE=-XX:-UsePerfData"
if not "%GIVEN:AOT=%"=="%GIVEN%" set "ARCHIVE=-XX:-UsePerfData"
"%JAVA%" %COLLECTOR% -XX:TieredStopAtLevel=1 %INLINE% "%ARCHIVE%" -XX:+VerifySharedSpaces -XX:+DisplayVMOutputToStderr -XX:+SuppressFatalErrorMessage -XX:-UsePerfData -Xlog:disable -Xlog:all=error:stderr -Xlog:cds*=off:stderr -Xlog:%LOG%*=off:stderr %TERMINAL% %ENDPOINT_ADVISOR_JAVA_OPTS% -Dendpointadvisor.exit.base=64 -cp "%HOME_DIR%\lib\*" io.github.endpointadvisor.cli.Main %*
set "CODE=%ERRORLEVEL%"
if not defined CONSOLE goto :finished
if not defined FIRST goto :finished
rem The lock of the one who makes an archive can be opened only where the folder is writable, and nobody makes one now.
2>nul (>>"%HOME_DIR%\lib\.archive.lock" echo off) && start "" /b /belownormal "%JAVA%" -cp "%HOME_DIR%\lib\*" io.github.endpointadvisor.cli.Archive "%HOME_DIR%\lib" "%VERSION%" <nul >nul 2>nul
:finished
set /a RESULT=CODE - 64
if %RESULT% geq 0 if %RESULT% leq 4 exit /b %RESULT%
rem somebody ended it with Ctrl-C
if %CODE% equ 130 exit /b 130
echo endpoint-advisor: there is no result, since Java failed with code %CODE%: it must be 17 or newer, and needs memory and every file in "%HOME_DIR%" 1>&2
exit /b 4
