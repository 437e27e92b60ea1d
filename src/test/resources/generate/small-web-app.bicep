// Made by endpoint-advisor 0.1.0 from examples/small-web-app.yaml. It creates no service; read it
// before you apply it, and take the phases in their order.

@description('Resource id of bookings-db')
param bookingsDbId string

@description('Resource id of a subnet of web')
param webSubnetId string

// == Prepare ==

// By hand: Connect web to a VNet (regional VNet integration, delegated subnet).

// == Add ==

resource bookingsDbServer 'Microsoft.Sql/servers@2025-01-01' existing = {
  name: last(split(bookingsDbId, '/'))
}

resource bookingsDbFromWebSubnet 'Microsoft.Sql/servers/virtualNetworkRules@2025-01-01' = {
  parent: bookingsDbServer
  name: 'bookings-db-from-web-subnet'
  properties: {
    ignoreMissingVnetServiceEndpoint: true
    virtualNetworkSubnetId: webSubnetId
  }
}

// == Test ==

// Test bookings-db from web: connect.

// Test site-secrets from web: connect.

// Test uploads from web: connect.

// == Close, once every test has passed ==

// By hand: Turn off "Allow Azure services and resources to access this server" on bookings-db.

// Change in your own code: site-secrets (Microsoft.KeyVault/vaults)
//
// @description('Set it to true once every test has passed')
// param closePublicAccess bool = false
//
//   properties: {
//     networkAcls: {
//       virtualNetworkRules: [
//         {
//           id: webSubnetId
//           ignoreMissingVnetServiceEndpoint: true
//         }
//       ]
//       defaultAction: closePublicAccess ? 'Deny' : 'Allow'
//     }
//   }

// Change in your own code: uploads (Microsoft.Storage/storageAccounts)
//
// @description('Set it to true once every test has passed')
// param closePublicAccess bool = false
//
//   properties: {
//     networkAcls: {
//       virtualNetworkRules: [
//         {
//           id: webSubnetId
//         }
//       ]
//       defaultAction: closePublicAccess ? 'Deny' : 'Allow'
//     }
//   }

// Change in your own code: a subnet of web (Microsoft.Network/virtualNetworks/subnets); keep what stands there
//
//   serviceEndpoints: [
//     {
//       service: 'Microsoft.Sql'
//     }
//     {
//       service: 'Microsoft.KeyVault'
//     }
//     {
//       service: 'Microsoft.Storage'
//     }
//   ]
