package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.advice.access.Connections;
import io.github.endpointadvisor.advice.access.Reach;
import io.github.endpointadvisor.advice.method.Verdict;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.workload.Answer;
import io.github.endpointadvisor.workload.Dns;
import io.github.endpointadvisor.workload.Granularity;
import io.github.endpointadvisor.workload.Link;

/** What one fact of the workload asks for, and a mechanism by its nature has or has not. */
final class Requirements {
    private Requirements() {}

    /** EA108: with public network access disabled, nothing that goes to the public endpoint works. */
    static Verdict publicAccessClosed(Mechanism mechanism, Case c) {
        if (!Reach.isClosed(c)) {
            return Verdict.notAsked();
        }
        String path = c.fact("publicNetworkAccess");
        String fact = "public network access of " + c.name() + " is disabled";
        if (mechanism == Mechanism.NONE && !c.resource().isInVnet()) {
            return Verdict.met(fact + ", and its clients connect through their platforms", path, "sec26");
        }
        if (!mechanism.usesPublicAddress()) {
            return Verdict.met(fact + ", which requires a private IP address", path, "cmp23", "sec26");
        }
        String lack = mechanism == Mechanism.PUBLIC
                ? ", so there is no public endpoint to use"
                : ", and " + mechanism.withArticle() + " leads to the public endpoint";
        return Verdict.violated(fact + lack, path, "cmp23", "sec26")
                .unless("set publicNetworkAccess of " + c.name() + " to selected-networks");
    }

    /** EA109: clients on-premises need a private address that their VPN or ExpressRoute leads to. */
    static Verdict onPremisesReach(Mechanism mechanism, Case c) {
        if (c.needs().onPremises() != Answer.YES) {
            return Verdict.notAsked();
        }
        String path = c.fact("onPremises");
        String link = c.network().onPremises() == Link.VPN ? "VPN" : "ExpressRoute";
        String fact = "on-premises clients must reach " + c.name() + " over " + link
                + ", which requires a private IP address";
        return mechanism.usesPublicAddress()
                ? Verdict.violated(fact + ", and " + mechanism.withArticle() + " has none", path, "se25", "faq24")
                        .unless("do without on-premises clients (onPremises: false)")
                : Verdict.met(fact + " in the VNet", path, "ov25", "cmp23");
    }

    /** EA110: who requires a private address gets one. */
    static Verdict privateAddress(Mechanism mechanism, Case c) {
        if (!c.needs().privateIp()) {
            return Verdict.notAsked();
        }
        String path = c.fact("privateIp");
        String fact = "a private IP address is required for " + c.name();
        boolean byItself = mechanism == Mechanism.NONE && !c.resource().isInVnet();
        if (byItself && Connections.byPlatformEndpoints(c)) {
            return Verdict.met(fact + ", and the platforms of its clients create one", path, "ov25");
        }
        if (!mechanism.usesPublicAddress() && !byItself) {
            return Verdict.met(fact + ", and this mechanism provides one in your VNet", path, "ov25");
        }
        String lack = ", and with " + mechanism.withArticle() + " clients keep connecting to its public address";
        return Verdict.violated(fact + lack, path, "se25", "ov25")
                .unless("do without a private IP address (privateIp: not-needed)");
    }

    /** EA111: what a client subnet can reach must be as narrow as asked. */
    static Verdict granularity(Mechanism mechanism, Case c) {
        Granularity asked = c.needs().granularity();
        if (asked == Granularity.SERVICE) {
            return Verdict.notAsked();
        }
        String path = c.fact("granularity");
        String fact = "client subnets may reach only "
                + (asked == Granularity.RESOURCE ? c.name() + " itself" : "single sub-resources of " + c.name());
        Granularity narrowest = narrowest(mechanism, c);
        boolean met = narrowest.compareTo(asked) >= 0;
        String text = fact
                + (met ? ", and " : ", but ")
                + mechanism.withArticle()
                + (met ? " leads to " : " opens ")
                + grant(mechanism);
        return met
                ? Verdict.met(text, path, "ov25", "sep23")
                : Verdict.violated(text, path, "cmp23", "sep23")
                        .unless("ask for granularity " + narrowest.id() + " only");
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

    /** EA112: clients that must not reach resources of other tenants need a path that leads to their own only. */
    static Verdict exfiltrationProtection(Mechanism mechanism, Case c) {
        if (!c.needs().exfiltrationProtection()) {
            return Verdict.notAsked();
        }
        String path = c.fact("exfiltrationProtection");
        String text = "clients of " + c.name() + " must not reach resources of other tenants, and "
                + switch (mechanism) {
                    case SERVICE_ENDPOINT -> "a service endpoint allows every resource of the service";
                    case STANDARD_SERVICE_ENDPOINT -> "a standard service endpoint does not prevent this by itself";
                    case PUBLIC -> "the firewall of a service does not restrict where its clients go";
                    case SERVICE_ENDPOINT_POLICY -> "the policy allows listed storage accounts only";
                    case PRIVATE_ENDPOINT, PRIVATE_LINK_SERVICE -> "a private IP address leads to this one resource";
                    case NONE ->
                        c.resource().isInVnet()
                                ? "a private IP address leads to this one resource"
                                : "they connect through their platforms";
                };
        return mechanism.usesPublicAddress() && mechanism != Mechanism.SERVICE_ENDPOINT_POLICY
                ? Verdict.violated(text, path, "cmp23", "sestd").unless("do without exfiltration protection")
                : Verdict.met(text, path, "cmp23", "sec26");
    }

    /** EA114: a private endpoint needs its name to resolve to its address; where names cannot change, it is of no use. */
    static Verdict fixedNames(Mechanism mechanism, Case c) {
        if (c.network().dns() != Dns.UNMANAGED) {
            return Verdict.notAsked();
        }
        String fact = "DNS names cannot be changed (dns: unmanaged), ";
        if (mechanism != Mechanism.PRIVATE_ENDPOINT) {
            return Verdict.met(fact + "and this works without changes", "network.dns", "se25");
        }
        String lack = "so clients would still resolve " + c.name() + " to its public address";
        return Verdict.violated(fact + lack, "network.dns", "dns26", "cmp23")
                .unless("control name resolution in the client VNets (network.dns: azure or custom)");
    }
}
