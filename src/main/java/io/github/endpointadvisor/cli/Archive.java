package io.github.endpointadvisor.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Makes the class data archive, or from Java 25 on the ahead-of-time cache, of the Java that runs it: beside the jars,
 * when the program is packaged or installed or first used at a terminal.
 */
final class Archive {
    private static final int FIRST_WITH_CACHE = 25;

    private final Path folder;
    private final String prefix;
    private final boolean cache = Runtime.version().feature() >= FIRST_WITH_CACHE;

    private Archive(Path folder, String version) {
        this.folder = folder;
        this.prefix = "java-" + version + "_";
    }

    /** Takes the folder of the jars, and the version of Java as the start script reads it, if that is another. */
    public static void main(String[] args) throws IOException, InterruptedException {
        String version = args.length > 1 ? args[1] : System.getProperty("java.runtime.version");
        System.exit(new Archive(Path.of(args[0]).toRealPath(), version).makeAlone() ? 0 : 1);
    }

    /** Of several first runs at once, one makes the archive; the lock of one that is killed is gone with it. */
    private boolean makeAlone() throws IOException, InterruptedException {
        Path file = folder.resolve(".archive.lock");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null || make();
        }
    }

    private boolean make() throws IOException, InterruptedException {
        Path draft = folder.resolve(".archive.draft");
        Files.deleteIfExists(draft);
        if (rehearse(draft) != 0 || !Files.exists(draft)) {
            Files.deleteIfExists(draft);
            // whoever starts the program next is spared the attempt
            Files.writeString(folder.resolve(prefix + "none"), "");
            return false;
        }
        String name = prefix + checksum(draft) + "-" + Files.size(draft) + (cache ? ".aot" : ".jsa");
        removeOlder();
        if (!cache) {
            Files.writeString(folder.resolve(prefix + "place"), folder + "\n");
        }
        Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    private int rehearse(Path draft) throws IOException, InterruptedException {
        ProcessBuilder java = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                (cache ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + draft,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-cp",
                folder + File.separator + "*",
                Rehearsal.class.getName()));
        java.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        Process process = java.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        byte[] errors = process.getErrorStream().readAllBytes();
        int code = process.waitFor();
        if (code != 0) {
            // else it is what the JVM of Java 25 says of the one that it makes the cache with
            System.err.write(errors);
        }
        return code;
    }

    private void removeOlder() throws IOException {
        try (DirectoryStream<Path> older = Files.newDirectoryStream(
                folder, path -> String.valueOf(path.getFileName()).startsWith(prefix))) {
            for (Path file : older) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** The sum that the command {@code cksum} of POSIX prints, so that the start script can hold the file against it. */
    private static String checksum(Path file) throws IOException {
        int sum = 0;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                for (int i = 0; i < count; i++) {
                    sum = next(sum, buffer[i]);
                }
            }
        }
        for (long size = Files.size(file); size > 0; size >>= 8) {
            sum = next(sum, (byte) size);
        }
        return Integer.toUnsignedString(~sum);
    }

    private static int next(int sum, byte value) {
        int next = sum ^ (value << 24);
        for (int bit = 0; bit < 8; bit++) {
            next = next < 0 ? next << 1 ^ 0x04C11DB7 : next << 1;
        }
        return next;
    }
}
