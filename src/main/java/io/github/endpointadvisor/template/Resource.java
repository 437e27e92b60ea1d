package io.github.endpointadvisor.template;

/**
 * A resource that a template makes.
 *
 * @param type such as Microsoft.Sql/servers/databases
 * @param name with its parents, such as server/database; symbols may be in it
 * @param id with symbols for what only the deployment knows
 * @param address symbolic names, or type and name, through nested deployments
 * @param body all that is sent, with kind, sku, location and properties
 */
public record Resource(
        String type,
        String apiVersion,
        String name,
        String id,
        String address,
        Certainty certainty,
        Value.Members body,
        Place at) {}
