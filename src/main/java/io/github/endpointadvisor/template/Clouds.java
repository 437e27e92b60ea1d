package io.github.endpointadvisor.template;

import java.util.Map;
import java.util.TreeMap;

/** What the function environment gives in the public cloud. */
final class Clouds {
    static final Value.Members PUBLIC = members(Map.ofEntries(
            entry("name", "AzureCloud"),
            entry("gallery", "https://gallery.azure.com/"),
            entry("graph", "https://graph.windows.net/"),
            entry("portal", "https://portal.azure.com"),
            entry("graphAudience", "https://graph.windows.net/"),
            entry("activeDirectoryDataLake", "https://datalake.azure.net/"),
            entry("batch", "https://batch.core.windows.net/"),
            entry("media", "https://rest.media.azure.net"),
            entry("sqlManagement", "https://management.core.windows.net:8443/"),
            entry("vmImageAliasDoc", "https://aka.ms/vmaliases"),
            entry("resourceManager", "https://management.azure.com/"),
            Map.entry(
                    "authentication",
                    members(Map.ofEntries(
                            entry("loginEndpoint", "https://login.microsoftonline.com/"),
                            entry("tenant", "common"),
                            entry("identityProvider", "AAD")))),
            Map.entry(
                    "suffixes",
                    members(Map.ofEntries(
                            entry("acrLoginServer", ".azurecr.io"),
                            entry("azureDatalakeAnalyticsCatalogAndJob", "azuredatalakeanalytics.net"),
                            entry("azureDatalakeStoreFileSystem", "azuredatalakestore.net"),
                            entry("keyvaultDns", ".vault.azure.net"),
                            entry("sqlServerHostname", ".database.windows.net"),
                            entry("storage", "core.windows.net"))))));

    private Clouds() {}

    private static Map.Entry<String, Value> entry(String name, String text) {
        return Map.entry(name, new Value.Text(text));
    }

    private static Value.Members members(Map<String, Value> byName) {
        return Value.Members.of(new TreeMap<>(byName), Place.START);
    }
}
