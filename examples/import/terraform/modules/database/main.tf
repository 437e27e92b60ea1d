resource "azurerm_mssql_server" "main" {
  name                          = "sql-shop"
  location                      = "westeurope"
  resource_group_name           = "rg-shop"
  version                       = "12.0"
  public_network_access_enabled = true
}
