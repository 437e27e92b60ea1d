import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/**
 * The services of .ci/benchmark by a decision table and its engine. It favours the engine: the services are in the
 * code, and nothing but a mechanism is printed.
 */
public final class DecisionTable {
    private DecisionTable() {}

    public static void main(String[] args) throws IOException {
        DmnEngine engine =
                DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        try (InputStream in = new FileInputStream(args[0])) {
            DmnDecision table = engine.parseDecision("mechanism", in);
            for (String service :
                    new String[] {"sql-database", "key-vault", "storage-account", "app-service", "cosmos-db"}) {
                VariableMap facts = Variables.createVariables()
                        .putValue("service", service)
                        .putValue("onPremises", service.equals("sql-database"))
                        .putValue("exfiltrationProtection", false)
                        .putValue("granularity", "service");
                String mechanism = engine.evaluateDecisionTable(table, facts).getSingleEntry();
                System.out.println(service + ": " + mechanism);
            }
        }
    }
}
