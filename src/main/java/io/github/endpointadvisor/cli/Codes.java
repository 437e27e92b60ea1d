package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.advice.method.Check;
import io.github.endpointadvisor.advice.method.Constraint;
import io.github.endpointadvisor.advice.method.Method;
import io.github.endpointadvisor.advice.method.WorkloadCheck;
import io.github.endpointadvisor.diagnostic.InputCode;
import io.github.endpointadvisor.rule.Rules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Every stable code of the program: what can be wrong with a file, and the rules. */
final class Codes {
    private Codes() {}

    static List<String> all() {
        Method method = Rules.method();
        List<String> codes = new ArrayList<>();
        Arrays.stream(InputCode.values()).map(InputCode::id).forEach(codes::add);
        method.constraints().stream().map(Constraint::code).forEach(codes::add);
        method.checks().stream().map(Check::code).forEach(codes::add);
        method.workloadChecks().stream().map(WorkloadCheck::code).forEach(codes::add);
        codes.addAll(io.github.endpointadvisor.gate.Codes.all());
        return codes.stream().sorted().toList();
    }
}
