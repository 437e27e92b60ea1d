#!/bin/sh
# Made by endpoint-advisor 0.1.0 from examples/small-web-app.yaml. It creates no service; read it
# before you apply it, and take the phases in their order.
set -eu

# Resource id of bookings-db
: "${BOOKINGS_DB_ID:?}"
# Resource id of a subnet of web
: "${WEB_SUBNET_ID:?}"
# Resource id of site-secrets
: "${SITE_SECRETS_ID:?}"
# Resource id of uploads
: "${UPLOADS_ID:?}"

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
  printf '%s\n' 'By hand: Connect web to a VNet (regional VNet integration, delegated subnet).'
}

phase_add() {
  az sql server vnet-rule create --server "$(name_of "$BOOKINGS_DB_ID")" --resource-group "$(group_of "$BOOKINGS_DB_ID")" --name bookings-db-from-web-subnet \
    --subnet "$WEB_SUBNET_ID" --ignore-missing-endpoint true --output none
  add_service_endpoint "$WEB_SUBNET_ID" Microsoft.KeyVault
  az keyvault network-rule add --name "$(name_of "$SITE_SECRETS_ID")" --resource-group "$(group_of "$SITE_SECRETS_ID")" --subnet "$WEB_SUBNET_ID" --output none
  add_service_endpoint "$WEB_SUBNET_ID" Microsoft.Sql
  add_service_endpoint "$WEB_SUBNET_ID" Microsoft.KeyVault
  add_service_endpoint "$WEB_SUBNET_ID" Microsoft.Storage
  az storage account network-rule add --account-name "$(name_of "$UPLOADS_ID")" --resource-group "$(group_of "$UPLOADS_ID")" --subnet "$WEB_SUBNET_ID" --output none
}

phase_test() {
  printf '%s\n' 'Test bookings-db from web: connect.'
  printf '%s\n' 'Test site-secrets from web: connect.'
  printf '%s\n' 'Test uploads from web: connect.'
}

phase_close() {
  printf '%s\n' 'By hand: Turn off "Allow Azure services and resources to access this server" on bookings-db.'
  az resource update --ids "$SITE_SECRETS_ID" --set properties.networkAcls.defaultAction=Deny --output none
  az resource update --ids "$UPLOADS_ID" --set properties.networkAcls.defaultAction=Deny --output none
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
