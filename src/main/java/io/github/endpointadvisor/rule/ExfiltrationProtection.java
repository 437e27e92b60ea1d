package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Constraint;
import io.github.endpointadvisor.advice.method.Verdict;
import io.github.endpointadvisor.catalog.Mechanism;

/** EA112: clients that must not reach resources of other tenants need a path that leads to their own only. */
final class ExfiltrationProtection implements Constraint.Rule {
    @Override
    public Verdict judge(Mechanism mechanism, Case c) {
        if (!c.needs().exfiltrationProtection()) {
            return Verdict.notAsked();
        }
        String fact = "clients of " + c.name() + " must not reach resources of other tenants";
        return switch (mechanism) {
            case SERVICE_ENDPOINT -> out(fact + ", and a service endpoint allows every resource of the service", c);
            case STANDARD_SERVICE_ENDPOINT ->
                out(fact + ", and a standard service endpoint does not prevent this by itself", c);
            case PUBLIC -> out(fact + ", and the firewall of a service does not restrict where its clients go", c);
            case SERVICE_ENDPOINT_POLICY -> met(fact + ", and the policy allows listed storage accounts only", c);
            case PRIVATE_ENDPOINT, PRIVATE_LINK_SERVICE, NONE ->
                met(fact + ", and a private IP address leads to this one resource", c);
        };
    }

    private static Verdict out(String text, Case c) {
        return Verdict.violated(text, c.fact("exfiltrationProtection"), "cmp23", "sestd")
                .unless("do without exfiltration protection");
    }

    private static Verdict met(String text, Case c) {
        return Verdict.met(text, c.fact("exfiltrationProtection"), "cmp23", "sec26");
    }
}
