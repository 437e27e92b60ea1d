@echo off
rem Starts endpoint-advisor with the Java that JAVA_HOME names, or the first one on the PATH.
rem -Xlog keeps every word of the JVM itself off standard output, where only the result belongs.
setlocal
set "HOME_DIR=%~dp0.."
if defined JAVA_HOME (set "JAVA=%JAVA_HOME%\bin\java.exe") else (set "JAVA=java.exe")
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Xlog:disable -Xlog:all=error:stderr %ENDPOINT_ADVISOR_JAVA_OPTS% -cp "%HOME_DIR%\lib\*" io.github.endpointadvisor.cli.Main %*
exit /b %ERRORLEVEL%
