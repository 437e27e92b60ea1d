package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.method.Constraint;
import io.github.endpointadvisor.advice.method.Verdict;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.workload.Granularity;

/** EA111: what a client subnet can reach must be as narrow as asked. */
final class GrantGranularity implements Constraint.Rule {
    @Override
    public Verdict judge(Mechanism mechanism, Case c) {
        Granularity asked = c.needs().granularity();
        if (asked == Granularity.SERVICE) {
            return Verdict.notAsked();
        }
        String fact = "client subnets may reach only "
                + (asked == Granularity.RESOURCE ? c.name() + " itself" : "single sub-resources of " + c.name());
        return narrowest(mechanism, c).compareTo(asked) >= 0
                ? Verdict.met(
                        fact + ", and " + mechanism.withArticle() + " leads to " + grant(mechanism),
                        c.fact("granularity"),
                        "ov25",
                        "sep23")
                : Verdict.violated(
                                fact + ", but " + mechanism.withArticle() + " opens " + grant(mechanism),
                                c.fact("granularity"),
                                "cmp23",
                                "sep23")
                        .unless("ask for granularity "
                                + (narrowest(mechanism, c) == Granularity.RESOURCE ? "resource" : "service") + " only");
    }

    private static Granularity narrowest(Mechanism mechanism, Case c) {
        return switch (mechanism) {
            case PRIVATE_ENDPOINT, PRIVATE_LINK_SERVICE -> Granularity.SUB_RESOURCE;
            case SERVICE_ENDPOINT_POLICY -> Granularity.RESOURCE;
            case NONE -> c.service().subresources().size() > 1 ? Granularity.RESOURCE : Granularity.SUB_RESOURCE;
            case SERVICE_ENDPOINT, STANDARD_SERVICE_ENDPOINT, PUBLIC -> Granularity.SERVICE;
        };
    }

    private static String grant(Mechanism mechanism) {
        return switch (mechanism) {
            case PRIVATE_ENDPOINT -> "one sub-resource of one resource";
            case PRIVATE_LINK_SERVICE -> "one published front end";
            case SERVICE_ENDPOINT_POLICY -> "whole storage accounts that the policy lists";
            case NONE -> "this one resource";
            case SERVICE_ENDPOINT -> "the whole service, including accounts of other customers";
            case STANDARD_SERVICE_ENDPOINT -> "the whole service on the side of the subnet";
            case PUBLIC -> "everything that the subnet can reach on the internet";
        };
    }
}
