resource "azurerm_key_vault" "shop" {
  name                          = "kv-shop"
  location                      = "westeurope"
  resource_group_name           = "rg-shop"
  tenant_id                     = var.tenant_id
  sku_name                      = "standard"
  public_network_access_enabled = true
}

resource "azurerm_storage_account" "data" {
  name                          = "stshopdata"
  location                      = "westeurope"
  resource_group_name           = "rg-shop"
  account_tier                  = "Standard"
  account_replication_type      = "LRS"
  public_network_access_enabled = false
}

module "database" {
  source = "./modules/database"
}
