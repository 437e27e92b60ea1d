import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;

/** Reading a workload by the YAML library alone, without looking at anything. */
public final class Composed {
    private Composed() {}

    public static void main(String[] args) throws IOException {
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        try (InputStream in = new FileInputStream(args[0])) {
            System.out.println(new Compose(settings).composeInputStream(in).isPresent());
        }
    }
}
