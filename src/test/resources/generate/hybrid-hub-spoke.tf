# Made by endpoint-advisor 0.1.0 from examples/hybrid-hub-spoke.yaml. It creates no service; read
# it before you apply it, and take the phases in their order.

variable "resource_group_name" {
  description = "Resource group of what is created here"
  type        = string
}

variable "location" {
  description = "Region of what is created here"
  type        = string
  default     = "westeurope"
}

variable "reports_id" {
  description = "Resource id of reports"
  type        = string
}

variable "intake_subnet_id" {
  description = "Resource id of a subnet of intake"
  type        = string
}

variable "intake_events_id" {
  description = "Resource id of intake-events"
  type        = string
}

variable "claims_db_id" {
  description = "Resource id of claims-db"
  type        = string
}

variable "endpoint_subnet_id" {
  description = "Resource id of the subnet for private endpoints"
  type        = string
}

variable "scans_id" {
  description = "Resource id of scans"
  type        = string
}

variable "keys_id" {
  description = "Resource id of keys"
  type        = string
}

variable "resolver_vnet_id" {
  description = "Resource id of the VNet of the DNS resolver"
  type        = string
}

variable "client_subnet_1_id" {
  description = "Resource id of a subnet of the clients"
  type        = string
}

variable "client_subnet_2_id" {
  description = "Resource id of a subnet of the clients"
  type        = string
}

variable "client_subnet_3_id" {
  description = "Resource id of a subnet of the clients"
  type        = string
}

variable "client_subnet_4_id" {
  description = "Resource id of a subnet of the clients"
  type        = string
}

variable "client_subnet_5_id" {
  description = "Resource id of a subnet of the clients"
  type        = string
}

variable "client_subnet_6_id" {
  description = "Resource id of a subnet of the clients"
  type        = string
}

variable "close_public_access" {
  description = "Set it to true once every test has passed"
  type        = bool
  default     = false
}

# == Prepare ==

# By hand: Connect portal to a VNet (regional VNet integration, delegated subnet).

# By hand: Connect intake to a VNet (regional VNet integration).

# By hand: Make sure that the VNet of portal and the VNet of intake are peered with the VNet of
#   the private endpoints, or the same.

# By hand: Advertise the VNet of the private endpoints to on-premises over the existing
#   connection.

resource "azurerm_subnet_service_endpoint_storage_policy" "policy_microsoft_storage" {
  name                = "policy-microsoft-storage"
  resource_group_name = var.resource_group_name
  location            = var.location

  definition {
    name              = "default"
    service           = "Microsoft.Storage"
    service_resources = [var.reports_id]
  }
}

# == Add ==

resource "azurerm_private_dns_zone" "database_windows_net" {
  name                = "privatelink.database.windows.net"
  resource_group_name = var.resource_group_name
}

resource "azurerm_private_dns_zone" "blob_core_windows_net" {
  name                = "privatelink.blob.core.windows.net"
  resource_group_name = var.resource_group_name
}

resource "azurerm_private_dns_zone" "file_core_windows_net" {
  name                = "privatelink.file.core.windows.net"
  resource_group_name = var.resource_group_name
}

resource "azurerm_private_dns_zone" "vaultcore_azure_net" {
  name                = "privatelink.vaultcore.azure.net"
  resource_group_name = var.resource_group_name
}

resource "azurerm_private_endpoint" "pe_claims_db_sqlserver" {
  name                = "pe-claims-db-sqlserver"
  resource_group_name = var.resource_group_name
  location            = var.location
  subnet_id           = var.endpoint_subnet_id

  private_service_connection {
    name                           = "pe-claims-db-sqlserver"
    private_connection_resource_id = var.claims_db_id
    subresource_names              = ["sqlServer"]
    is_manual_connection           = false
  }

  private_dns_zone_group {
    name                 = "default"
    private_dns_zone_ids = [azurerm_private_dns_zone.database_windows_net.id]
  }
}

resource "azurerm_private_endpoint" "pe_scans_blob" {
  name                = "pe-scans-blob"
  resource_group_name = var.resource_group_name
  location            = var.location
  subnet_id           = var.endpoint_subnet_id

  private_service_connection {
    name                           = "pe-scans-blob"
    private_connection_resource_id = var.scans_id
    subresource_names              = ["blob"]
    is_manual_connection           = false
  }

  private_dns_zone_group {
    name                 = "default"
    private_dns_zone_ids = [azurerm_private_dns_zone.blob_core_windows_net.id]
  }
}

resource "azurerm_private_endpoint" "pe_scans_file" {
  name                = "pe-scans-file"
  resource_group_name = var.resource_group_name
  location            = var.location
  subnet_id           = var.endpoint_subnet_id

  private_service_connection {
    name                           = "pe-scans-file"
    private_connection_resource_id = var.scans_id
    subresource_names              = ["file"]
    is_manual_connection           = false
  }

  private_dns_zone_group {
    name                 = "default"
    private_dns_zone_ids = [azurerm_private_dns_zone.file_core_windows_net.id]
  }
}

resource "azurerm_private_endpoint" "pe_keys_vault" {
  name                = "pe-keys-vault"
  resource_group_name = var.resource_group_name
  location            = var.location
  subnet_id           = var.endpoint_subnet_id

  private_service_connection {
    name                           = "pe-keys-vault"
    private_connection_resource_id = var.keys_id
    subresource_names              = ["vault"]
    is_manual_connection           = false
  }

  private_dns_zone_group {
    name                 = "default"
    private_dns_zone_ids = [azurerm_private_dns_zone.vaultcore_azure_net.id]
  }
}

resource "azurerm_private_dns_zone_virtual_network_link" "database_windows_net_to_resolver_vnet" {
  name                = "database-windows-net-to-resolver-vnet"
  private_dns_zone_id = azurerm_private_dns_zone.database_windows_net.id
  virtual_network_id  = var.resolver_vnet_id

  depends_on = [azurerm_private_endpoint.pe_claims_db_sqlserver]
}

resource "azurerm_private_dns_zone_virtual_network_link" "blob_core_windows_net_to_resolver_vnet" {
  name                = "blob-core-windows-net-to-resolver-vnet"
  private_dns_zone_id = azurerm_private_dns_zone.blob_core_windows_net.id
  virtual_network_id  = var.resolver_vnet_id
  resolution_policy   = "NxDomainRedirect"

  depends_on = [azurerm_private_endpoint.pe_scans_blob]
}

resource "azurerm_private_dns_zone_virtual_network_link" "file_core_windows_net_to_resolver_vnet" {
  name                = "file-core-windows-net-to-resolver-vnet"
  private_dns_zone_id = azurerm_private_dns_zone.file_core_windows_net.id
  virtual_network_id  = var.resolver_vnet_id

  depends_on = [azurerm_private_endpoint.pe_scans_file]
}

resource "azurerm_private_dns_zone_virtual_network_link" "vaultcore_azure_net_to_resolver_vnet" {
  name                = "vaultcore-azure-net-to-resolver-vnet"
  private_dns_zone_id = azurerm_private_dns_zone.vaultcore_azure_net.id
  virtual_network_id  = var.resolver_vnet_id

  depends_on = [azurerm_private_endpoint.pe_keys_vault]
}

# By hand: Add conditional forwarders on your DNS servers for database.windows.net,
#   blob.core.windows.net, file.core.windows.net, vault.azure.net and vaultcore.azure.net, to a
#   DNS resolver in a VNet that is linked to the zones.

# By hand: Add conditional forwarders on the on-premises DNS servers for database.windows.net,
#   blob.core.windows.net and file.core.windows.net, to a DNS resolver in a VNet that is linked to
#   the zones.

# == Test ==

# Test claims-db from portal and on-premises: resolve its name, then connect. A name under
#   database.windows.net has to resolve to a private address.

# Test scans from portal, intake and on-premises: resolve its name, then connect. A name under
#   blob.core.windows.net, file.core.windows.net has to resolve to a private address.

# Test keys from portal and intake: resolve its name, then connect. A name under vault.azure.net,
#   vaultcore.azure.net has to resolve to a private address.

# Test intake-events from intake: connect.

# Test reports from the client VNets: connect.

# Change in your own code: intake-events (azurerm_eventhub_namespace)
#
#   network_rulesets {
#     default_action = var.close_public_access ? "Deny" : "Allow"
#
#     virtual_network_rule {
#       subnet_id                                       = var.intake_subnet_id
#       ignore_missing_virtual_network_service_endpoint = true
#     }
#   }

# Change in your own code: reports (azurerm_storage_account)
#
#   network_rules {
#     virtual_network_subnet_ids = [var.client_subnet_1_id, var.client_subnet_2_id, var.client_subnet_3_id, var.client_subnet_4_id, var.client_subnet_5_id, var.client_subnet_6_id]
#     default_action             = var.close_public_access ? "Deny" : "Allow"
#   }

# Change in your own code: claims-db (azurerm_mssql_server)
#
#   public_network_access_enabled = !var.close_public_access

# Change in your own code: scans (azurerm_storage_account)
#
#   public_network_access_enabled = !var.close_public_access

# Change in your own code: keys (azurerm_key_vault)
#
#   public_network_access_enabled = !var.close_public_access

# Change in your own code: a subnet of intake (azurerm_subnet); keep what stands there
#
#   service_endpoint {
#     service = "Microsoft.EventHub"
#   }

# Change in your own code: a subnet of the clients (azurerm_subnet, 6 subnets); keep what stands there
#
#   service_endpoint_policy_ids = [azurerm_subnet_service_endpoint_storage_policy.policy_microsoft_storage.id]
#
#   service_endpoint {
#     service = "Microsoft.Storage"
#   }
