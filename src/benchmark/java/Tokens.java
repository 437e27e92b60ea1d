import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reading a plan or export by the JSON library alone: its tokens are counted. */
public final class Tokens {
    private Tokens() {}

    public static void main(String[] args) throws IOException {
        long count = 0;
        try (InputStream in = new FileInputStream(args[0]);
                JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            while (parser.nextToken() != null) {
                count++;
            }
        }
        System.out.println(count);
    }
}
