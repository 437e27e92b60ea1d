package io.github.endpointadvisor.advice.plan;

/**
 * VNets that a private DNS zone is linked to.
 *
 * @param client the client that is in them; blank where it is not about one
 * @param beside names of the services that live in VNets of their own, for {@link Kind#ENDPOINTS}
 */
public record LinkedVnets(Kind kind, String client, int count, String beside) {
    /** Which VNets. */
    public enum Kind {
        /** Those of the clients of the network. */
        CLIENTS,
        /** That of one client. */
        CLIENT,
        /** That of the resolver which on-premises asks. */
        RESOLVER,
        /** That of the resolver which the servers of the organization ask. */
        SERVERS,
        /** Those with the endpoints to resources that live in VNets themselves. */
        ENDPOINTS
    }

    static LinkedVnets of(Kind kind) {
        return new LinkedVnets(kind, "", 1, "");
    }

    static LinkedVnets clients(int count) {
        return new LinkedVnets(Kind.CLIENTS, "", count, "");
    }

    static LinkedVnets of(String client) {
        return new LinkedVnets(Kind.CLIENT, client, 1, "");
    }

    /** With the article, for the middle of a sentence. */
    public String words() {
        return switch (kind) {
            case CLIENTS -> count == 1 ? "the client VNet" : "the " + count + " client VNets";
            case CLIENT -> "the VNet of " + client;
            case RESOLVER -> "the VNet of the DNS resolver that on-premises DNS servers forward to";
            case SERVERS -> "the VNet of the DNS resolver that your DNS servers forward to";
            case ENDPOINTS -> "the VNets of the private endpoints, but not to the VNets of " + beside;
        };
    }
}
