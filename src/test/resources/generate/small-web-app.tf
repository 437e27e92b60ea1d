# Made by endpoint-advisor 0.1.0 from examples/small-web-app.yaml. It creates no service; read it
# before you apply it, and take the phases in their order.

variable "bookings_db_id" {
  description = "Resource id of bookings-db"
  type        = string
}

variable "web_subnet_id" {
  description = "Resource id of a subnet of web"
  type        = string
}

variable "site_secrets_id" {
  description = "Resource id of site-secrets"
  type        = string
}

variable "uploads_id" {
  description = "Resource id of uploads"
  type        = string
}

variable "close_public_access" {
  description = "Set it to true once every test has passed"
  type        = bool
  default     = false
}

# == Prepare ==

# By hand: Connect web to a VNet (regional VNet integration, delegated subnet).

# == Add ==

resource "azurerm_mssql_virtual_network_rule" "bookings_db_from_web_subnet" {
  name                                 = "bookings-db-from-web-subnet"
  server_id                            = var.bookings_db_id
  subnet_id                            = var.web_subnet_id
  ignore_missing_vnet_service_endpoint = true
}

# == Test ==

# Test bookings-db from web: connect.

# Test site-secrets from web: connect.

# Test uploads from web: connect.

# == Close, once every test has passed ==

# By hand: Turn off "Allow Azure services and resources to access this server" on bookings-db.

# Change in your own code: site-secrets (azurerm_key_vault)
#
#   network_acls {
#     virtual_network_subnet_ids = [var.web_subnet_id]
#     default_action             = var.close_public_access ? "Deny" : "Allow"
#     bypass                     = "AzureServices"
#   }

# Change in your own code: uploads (azurerm_storage_account)
#
#   network_rules {
#     virtual_network_subnet_ids = [var.web_subnet_id]
#     default_action             = var.close_public_access ? "Deny" : "Allow"
#   }

# Change in your own code: a subnet of web (azurerm_subnet); keep what stands there
#
#   service_endpoint {
#     service = "Microsoft.Sql"
#   }
#
#   service_endpoint {
#     service = "Microsoft.KeyVault"
#   }
#
#   service_endpoint {
#     service = "Microsoft.Storage"
#   }
