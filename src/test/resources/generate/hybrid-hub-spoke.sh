#!/bin/sh
# Made by endpoint-advisor 0.1.0 from examples/hybrid-hub-spoke.yaml. It creates no service; read
# it before you apply it, and take the phases in their order.
set -eu

# Resource group of what is created here
: "${RESOURCE_GROUP:?}"
# Region of what is created here
LOCATION=${LOCATION:-westeurope}
# Resource id of reports
: "${REPORTS_ID:?}"
# Resource id of a subnet of intake
: "${INTAKE_SUBNET_ID:?}"
# Resource id of intake-events
: "${INTAKE_EVENTS_ID:?}"
# Resource id of claims-db
: "${CLAIMS_DB_ID:?}"
# Resource id of the subnet for private endpoints
: "${ENDPOINT_SUBNET_ID:?}"
# Resource id of scans
: "${SCANS_ID:?}"
# Resource id of keys
: "${KEYS_ID:?}"
# Resource id of the VNet of the DNS resolver
: "${RESOLVER_VNET_ID:?}"
# Resource id of a subnet of the clients
: "${CLIENT_SUBNET_1_ID:?}"
# Resource id of a subnet of the clients
: "${CLIENT_SUBNET_2_ID:?}"
# Resource id of a subnet of the clients
: "${CLIENT_SUBNET_3_ID:?}"
# Resource id of a subnet of the clients
: "${CLIENT_SUBNET_4_ID:?}"
# Resource id of a subnet of the clients
: "${CLIENT_SUBNET_5_ID:?}"
# Resource id of a subnet of the clients
: "${CLIENT_SUBNET_6_ID:?}"

name_of() { printf '%s' "${1##*/}"; }

group_of() {
  rest=${1#*/resource[gG]roups/}
  printf '%s' "${rest%%/*}"
}

# The list is replaced as a whole: what stands in it stays.
add_service_endpoint() {
  services=$(az network vnet subnet show --ids "$1" --query 'serviceEndpoints[].service' --output tsv)
  for service in $services; do
    if [ "$service" = "$2" ]; then return; fi
  done
  # shellcheck disable=SC2086 # a list of words
  az network vnet subnet update --ids "$1" --service-endpoints $services "$2" --output none
}

phase_prepare() {
  printf '%s\n' 'By hand: Connect portal to a VNet (regional VNet integration, delegated subnet).'
  printf '%s\n' 'By hand: Connect intake to a VNet (regional VNet integration).'
  printf '%s\n' 'By hand: Make sure that the VNet of portal and the VNet of intake are peered with the VNet of the private endpoints, or the same.'
  printf '%s\n' 'By hand: Advertise the VNet of the private endpoints to on-premises over the existing connection.'
  az network service-endpoint policy create --resource-group "$RESOURCE_GROUP" --location "$LOCATION" --name policy-microsoft-storage --output none
  az network service-endpoint policy-definition create --resource-group "$RESOURCE_GROUP" --policy-name policy-microsoft-storage --name default \
    --service Microsoft.Storage --service-resources "$REPORTS_ID" --output none
}

phase_add() {
  az eventhubs namespace network-rule-set virtual-network-rule add --namespace-name "$(name_of "$INTAKE_EVENTS_ID")" --resource-group "$(group_of "$INTAKE_EVENTS_ID")" --subnet id="$INTAKE_SUBNET_ID" ignore-missing-endpoint=true --output none
  az network private-dns zone create --resource-group "$RESOURCE_GROUP" --name privatelink.database.windows.net --output none
  az network private-dns zone create --resource-group "$RESOURCE_GROUP" --name privatelink.blob.core.windows.net --output none
  az network private-dns zone create --resource-group "$RESOURCE_GROUP" --name privatelink.file.core.windows.net --output none
  az network private-dns zone create --resource-group "$RESOURCE_GROUP" --name privatelink.vaultcore.azure.net --output none
  az network private-endpoint create --resource-group "$RESOURCE_GROUP" --location "$LOCATION" --name pe-claims-db-sqlserver --connection-name pe-claims-db-sqlserver \
    --subnet "$ENDPOINT_SUBNET_ID" --private-connection-resource-id "$CLAIMS_DB_ID" --group-id sqlServer --output none
  az network private-endpoint dns-zone-group create --resource-group "$RESOURCE_GROUP" --endpoint-name pe-claims-db-sqlserver --name default \
    --zone-name database-windows-net --private-dns-zone privatelink.database.windows.net --output none
  az network private-endpoint create --resource-group "$RESOURCE_GROUP" --location "$LOCATION" --name pe-scans-blob --connection-name pe-scans-blob \
    --subnet "$ENDPOINT_SUBNET_ID" --private-connection-resource-id "$SCANS_ID" --group-id blob --output none
  az network private-endpoint dns-zone-group create --resource-group "$RESOURCE_GROUP" --endpoint-name pe-scans-blob --name default \
    --zone-name blob-core-windows-net --private-dns-zone privatelink.blob.core.windows.net --output none
  az network private-endpoint create --resource-group "$RESOURCE_GROUP" --location "$LOCATION" --name pe-scans-file --connection-name pe-scans-file \
    --subnet "$ENDPOINT_SUBNET_ID" --private-connection-resource-id "$SCANS_ID" --group-id file --output none
  az network private-endpoint dns-zone-group create --resource-group "$RESOURCE_GROUP" --endpoint-name pe-scans-file --name default \
    --zone-name file-core-windows-net --private-dns-zone privatelink.file.core.windows.net --output none
  az network private-endpoint create --resource-group "$RESOURCE_GROUP" --location "$LOCATION" --name pe-keys-vault --connection-name pe-keys-vault \
    --subnet "$ENDPOINT_SUBNET_ID" --private-connection-resource-id "$KEYS_ID" --group-id vault --output none
  az network private-endpoint dns-zone-group create --resource-group "$RESOURCE_GROUP" --endpoint-name pe-keys-vault --name default \
    --zone-name vaultcore-azure-net --private-dns-zone privatelink.vaultcore.azure.net --output none
  az network private-dns link vnet create --resource-group "$RESOURCE_GROUP" --zone-name privatelink.database.windows.net --name database-windows-net-to-resolver-vnet \
    --virtual-network "$RESOLVER_VNET_ID" --registration-enabled false --output none
  az network private-dns link vnet create --resource-group "$RESOURCE_GROUP" --zone-name privatelink.blob.core.windows.net --name blob-core-windows-net-to-resolver-vnet \
    --virtual-network "$RESOLVER_VNET_ID" --registration-enabled false --resolution-policy NxDomainRedirect --output none
  az network private-dns link vnet create --resource-group "$RESOURCE_GROUP" --zone-name privatelink.file.core.windows.net --name file-core-windows-net-to-resolver-vnet \
    --virtual-network "$RESOLVER_VNET_ID" --registration-enabled false --output none
  az network private-dns link vnet create --resource-group "$RESOURCE_GROUP" --zone-name privatelink.vaultcore.azure.net --name vaultcore-azure-net-to-resolver-vnet \
    --virtual-network "$RESOLVER_VNET_ID" --registration-enabled false --output none
  printf '%s\n' 'By hand: Add conditional forwarders on your DNS servers for database.windows.net, blob.core.windows.net, file.core.windows.net, vault.azure.net and vaultcore.azure.net, to a DNS resolver in a VNet that is linked to the zones.'
  printf '%s\n' 'By hand: Add conditional forwarders on the on-premises DNS servers for database.windows.net, blob.core.windows.net and file.core.windows.net, to a DNS resolver in a VNet that is linked to the zones.'
  add_service_endpoint "$INTAKE_SUBNET_ID" Microsoft.EventHub
  add_service_endpoint "$CLIENT_SUBNET_1_ID" Microsoft.Storage
  add_service_endpoint "$CLIENT_SUBNET_2_ID" Microsoft.Storage
  add_service_endpoint "$CLIENT_SUBNET_3_ID" Microsoft.Storage
  add_service_endpoint "$CLIENT_SUBNET_4_ID" Microsoft.Storage
  add_service_endpoint "$CLIENT_SUBNET_5_ID" Microsoft.Storage
  add_service_endpoint "$CLIENT_SUBNET_6_ID" Microsoft.Storage
  az storage account network-rule add --account-name "$(name_of "$REPORTS_ID")" --resource-group "$(group_of "$REPORTS_ID")" --subnet "$CLIENT_SUBNET_1_ID" --output none
  az storage account network-rule add --account-name "$(name_of "$REPORTS_ID")" --resource-group "$(group_of "$REPORTS_ID")" --subnet "$CLIENT_SUBNET_2_ID" --output none
  az storage account network-rule add --account-name "$(name_of "$REPORTS_ID")" --resource-group "$(group_of "$REPORTS_ID")" --subnet "$CLIENT_SUBNET_3_ID" --output none
  az storage account network-rule add --account-name "$(name_of "$REPORTS_ID")" --resource-group "$(group_of "$REPORTS_ID")" --subnet "$CLIENT_SUBNET_4_ID" --output none
  az storage account network-rule add --account-name "$(name_of "$REPORTS_ID")" --resource-group "$(group_of "$REPORTS_ID")" --subnet "$CLIENT_SUBNET_5_ID" --output none
  az storage account network-rule add --account-name "$(name_of "$REPORTS_ID")" --resource-group "$(group_of "$REPORTS_ID")" --subnet "$CLIENT_SUBNET_6_ID" --output none
  az network vnet subnet update --ids "$CLIENT_SUBNET_1_ID" --service-endpoint-policy "$(az network service-endpoint policy show --resource-group "$RESOURCE_GROUP" --name policy-microsoft-storage --query id --output tsv)" --output none
  az network vnet subnet update --ids "$CLIENT_SUBNET_2_ID" --service-endpoint-policy "$(az network service-endpoint policy show --resource-group "$RESOURCE_GROUP" --name policy-microsoft-storage --query id --output tsv)" --output none
  az network vnet subnet update --ids "$CLIENT_SUBNET_3_ID" --service-endpoint-policy "$(az network service-endpoint policy show --resource-group "$RESOURCE_GROUP" --name policy-microsoft-storage --query id --output tsv)" --output none
  az network vnet subnet update --ids "$CLIENT_SUBNET_4_ID" --service-endpoint-policy "$(az network service-endpoint policy show --resource-group "$RESOURCE_GROUP" --name policy-microsoft-storage --query id --output tsv)" --output none
  az network vnet subnet update --ids "$CLIENT_SUBNET_5_ID" --service-endpoint-policy "$(az network service-endpoint policy show --resource-group "$RESOURCE_GROUP" --name policy-microsoft-storage --query id --output tsv)" --output none
  az network vnet subnet update --ids "$CLIENT_SUBNET_6_ID" --service-endpoint-policy "$(az network service-endpoint policy show --resource-group "$RESOURCE_GROUP" --name policy-microsoft-storage --query id --output tsv)" --output none
}

phase_test() {
  printf '%s\n' 'Test claims-db from portal and on-premises: resolve its name, then connect. A name under database.windows.net has to resolve to a private address.'
  az network private-endpoint dns-zone-group list --resource-group "$RESOURCE_GROUP" --endpoint-name pe-claims-db-sqlserver \
    --query '[].privateDnsZoneConfigs[].recordSets[].[fqdn, ipAddresses[0]]' --output tsv
  printf '%s\n' 'Test scans from portal, intake and on-premises: resolve its name, then connect. A name under blob.core.windows.net, file.core.windows.net has to resolve to a private address.'
  az network private-endpoint dns-zone-group list --resource-group "$RESOURCE_GROUP" --endpoint-name pe-scans-blob \
    --query '[].privateDnsZoneConfigs[].recordSets[].[fqdn, ipAddresses[0]]' --output tsv
  az network private-endpoint dns-zone-group list --resource-group "$RESOURCE_GROUP" --endpoint-name pe-scans-file \
    --query '[].privateDnsZoneConfigs[].recordSets[].[fqdn, ipAddresses[0]]' --output tsv
  printf '%s\n' 'Test keys from portal and intake: resolve its name, then connect. A name under vault.azure.net, vaultcore.azure.net has to resolve to a private address.'
  az network private-endpoint dns-zone-group list --resource-group "$RESOURCE_GROUP" --endpoint-name pe-keys-vault \
    --query '[].privateDnsZoneConfigs[].recordSets[].[fqdn, ipAddresses[0]]' --output tsv
  printf '%s\n' 'Test intake-events from intake: connect.'
  printf '%s\n' 'Test reports from the client VNets: connect.'
}

phase_close() {
  az resource update --ids "$INTAKE_EVENTS_ID/networkRuleSets/default" --set properties.defaultAction=Deny --output none
  az resource update --ids "$REPORTS_ID" --set properties.networkAcls.defaultAction=Deny --output none
  az resource update --ids "$CLAIMS_DB_ID" --set properties.publicNetworkAccess=Disabled --output none
  az resource update --ids "$SCANS_ID" --set properties.publicNetworkAccess=Disabled --output none
  az resource update --ids "$KEYS_ID" --set properties.publicNetworkAccess=Disabled --output none
}

case ${1:-} in
  prepare) phase_prepare ;;
  add) phase_add ;;
  test) phase_test ;;
  close) phase_close ;;
  *)
    printf 'usage: %s prepare|add|test|close\n' "$0" >&2
    exit 2
    ;;
esac
