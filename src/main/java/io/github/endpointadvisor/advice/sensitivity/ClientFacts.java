package io.github.endpointadvisor.advice.sensitivity;

import io.github.endpointadvisor.advice.access.Case;
import io.github.endpointadvisor.catalog.HostVariant;
import io.github.endpointadvisor.workload.Client;
import io.github.endpointadvisor.workload.FactKey;
import java.util.List;
import java.util.Optional;

/** The plans of the clients that a service names, as far as there is a choice. */
final class ClientFacts {
    /** Kinds of clients whose plans are varied: of more of them each decision would look at all, for each of their plans. */
    private static final int MOST = 40;

    private ClientFacts() {}

    static List<Fact> of(Case c) {
        return c.request().statedClients().stream()
                .filter(client ->
                        client.host().filter(host -> host.variants().size() > 1).isPresent())
                .limit(MOST)
                .map(client -> plan(client, c))
                .toList();
    }

    private static Fact plan(Client client, Case c) {
        Optional<String> taken = client.variant().map(HostVariant::name);
        return new Fact(
                FactKey.ofFile("clients." + client.name() + ".tier"),
                client.variantStated() ? taken : Optional.empty(),
                "the tier of " + client.name() + " is not set"
                        + taken.map(plan -> "; assumed: " + plan).orElse(", and its connection path depends on it"),
                taken.isPresent() ? Fact.Telling.ALWAYS : Fact.Telling.WHERE_IT_MATTERS,
                Fact.EVERY_MECHANISM,
                client.host().orElseThrow().variants().stream()
                        .filter(variant -> !taken.equals(Optional.of(variant.name())))
                        .map(variant -> new Fact.Other(variant.name(), with(client, variant, c)))
                        .toList());
    }

    private static Case with(Client client, HostVariant variant, Case c) {
        return c.with(c.request()
                .withClients(c.request().statedClients().stream()
                        .map(other -> other.equals(client) ? client.withVariant(variant) : other)
                        .toList()));
    }
}
