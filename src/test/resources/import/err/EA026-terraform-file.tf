resource "azurerm_key_vault" "main" {
  name = "kv"
}
