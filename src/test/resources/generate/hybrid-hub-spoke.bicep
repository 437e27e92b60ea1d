// Made by endpoint-advisor 0.1.0 from examples/hybrid-hub-spoke.yaml. It creates no service; read
// it before you apply it, and take the phases in their order.

@description('Region of what is created here')
param location string = 'westeurope'

@description('Resource id of reports')
param reportsId string

@description('Resource id of the subnet for private endpoints')
param endpointSubnetId string

@description('Resource id of claims-db')
param claimsDbId string

@description('Resource id of scans')
param scansId string

@description('Resource id of keys')
param keysId string

@description('Resource id of the VNet of the DNS resolver')
param resolverVnetId string

// == Prepare ==

// By hand: Connect portal to a VNet (regional VNet integration, delegated subnet).

// By hand: Connect intake to a VNet (regional VNet integration).

// By hand: Make sure that the VNet of portal and the VNet of intake are peered with the VNet of
//   the private endpoints, or the same.

// By hand: Advertise the VNet of the private endpoints to on-premises over the existing
//   connection.

resource policyMicrosoftStorage 'Microsoft.Network/serviceEndpointPolicies@2025-09-01' = {
  name: 'policy-microsoft-storage'
  location: location
  properties: {
    serviceEndpointPolicyDefinitions: [
      {
        name: 'default'
        properties: {
          service: 'Microsoft.Storage'
          serviceResources: [
            reportsId
          ]
        }
      }
    ]
  }
}

// == Add ==

resource databaseWindowsNet 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: 'privatelink.database.windows.net'
  location: 'global'
}

resource blobCoreWindowsNet 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: 'privatelink.blob.core.windows.net'
  location: 'global'
}

resource fileCoreWindowsNet 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: 'privatelink.file.core.windows.net'
  location: 'global'
}

resource vaultcoreAzureNet 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: 'privatelink.vaultcore.azure.net'
  location: 'global'
}

resource peClaimsDbSqlserver 'Microsoft.Network/privateEndpoints@2025-09-01' = {
  name: 'pe-claims-db-sqlserver'
  location: location
  properties: {
    subnet: {
      id: endpointSubnetId
    }
    privateLinkServiceConnections: [
      {
        name: 'pe-claims-db-sqlserver'
        properties: {
          privateLinkServiceId: claimsDbId
          groupIds: [
            'sqlServer'
          ]
        }
      }
    ]
  }
}

resource peClaimsDbSqlserverZones 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-09-01' = {
  parent: peClaimsDbSqlserver
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: 'database-windows-net'
        properties: {
          privateDnsZoneId: databaseWindowsNet.id
        }
      }
    ]
  }
}

resource peScansBlob 'Microsoft.Network/privateEndpoints@2025-09-01' = {
  name: 'pe-scans-blob'
  location: location
  properties: {
    subnet: {
      id: endpointSubnetId
    }
    privateLinkServiceConnections: [
      {
        name: 'pe-scans-blob'
        properties: {
          privateLinkServiceId: scansId
          groupIds: [
            'blob'
          ]
        }
      }
    ]
  }
}

resource peScansBlobZones 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-09-01' = {
  parent: peScansBlob
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: 'blob-core-windows-net'
        properties: {
          privateDnsZoneId: blobCoreWindowsNet.id
        }
      }
    ]
  }
}

resource peScansFile 'Microsoft.Network/privateEndpoints@2025-09-01' = {
  name: 'pe-scans-file'
  location: location
  properties: {
    subnet: {
      id: endpointSubnetId
    }
    privateLinkServiceConnections: [
      {
        name: 'pe-scans-file'
        properties: {
          privateLinkServiceId: scansId
          groupIds: [
            'file'
          ]
        }
      }
    ]
  }
}

resource peScansFileZones 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-09-01' = {
  parent: peScansFile
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: 'file-core-windows-net'
        properties: {
          privateDnsZoneId: fileCoreWindowsNet.id
        }
      }
    ]
  }
}

resource peKeysVault 'Microsoft.Network/privateEndpoints@2025-09-01' = {
  name: 'pe-keys-vault'
  location: location
  properties: {
    subnet: {
      id: endpointSubnetId
    }
    privateLinkServiceConnections: [
      {
        name: 'pe-keys-vault'
        properties: {
          privateLinkServiceId: keysId
          groupIds: [
            'vault'
          ]
        }
      }
    ]
  }
}

resource peKeysVaultZones 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-09-01' = {
  parent: peKeysVault
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: 'vaultcore-azure-net'
        properties: {
          privateDnsZoneId: vaultcoreAzureNet.id
        }
      }
    ]
  }
}

resource databaseWindowsNetToResolverVnet 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: databaseWindowsNet
  name: 'database-windows-net-to-resolver-vnet'
  location: 'global'
  properties: {
    registrationEnabled: false
    virtualNetwork: {
      id: resolverVnetId
    }
  }
  dependsOn: [
    peClaimsDbSqlserverZones
  ]
}

resource blobCoreWindowsNetToResolverVnet 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: blobCoreWindowsNet
  name: 'blob-core-windows-net-to-resolver-vnet'
  location: 'global'
  properties: {
    registrationEnabled: false
    resolutionPolicy: 'NxDomainRedirect'
    virtualNetwork: {
      id: resolverVnetId
    }
  }
  dependsOn: [
    peScansBlobZones
  ]
}

resource fileCoreWindowsNetToResolverVnet 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: fileCoreWindowsNet
  name: 'file-core-windows-net-to-resolver-vnet'
  location: 'global'
  properties: {
    registrationEnabled: false
    virtualNetwork: {
      id: resolverVnetId
    }
  }
  dependsOn: [
    peScansFileZones
  ]
}

resource vaultcoreAzureNetToResolverVnet 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: vaultcoreAzureNet
  name: 'vaultcore-azure-net-to-resolver-vnet'
  location: 'global'
  properties: {
    registrationEnabled: false
    virtualNetwork: {
      id: resolverVnetId
    }
  }
  dependsOn: [
    peKeysVaultZones
  ]
}

// By hand: Add conditional forwarders on your DNS servers for database.windows.net,
//   blob.core.windows.net, file.core.windows.net, vault.azure.net and vaultcore.azure.net, to a
//   DNS resolver in a VNet that is linked to the zones.

// By hand: Add conditional forwarders on the on-premises DNS servers for database.windows.net,
//   blob.core.windows.net and file.core.windows.net, to a DNS resolver in a VNet that is linked to
//   the zones.

// == Test ==

// Test claims-db from portal and on-premises: resolve its name, then connect. A name under
//   database.windows.net has to resolve to a private address.

// Test scans from portal, intake and on-premises: resolve its name, then connect. A name under
//   blob.core.windows.net, file.core.windows.net has to resolve to a private address.

// Test keys from portal and intake: resolve its name, then connect. A name under vault.azure.net,
//   vaultcore.azure.net has to resolve to a private address.

// Test intake-events from intake: connect.

// Test reports from the client VNets: connect.

// Change in your own code: intake-events (Microsoft.EventHub/namespaces), its child networkRuleSets/default
//
// @description('Set it to true once every test has passed')
// param closePublicAccess bool = false
//
//   properties: {
//     virtualNetworkRules: [
//       {
//         subnet: {
//           id: intakeSubnetId
//         }
//         ignoreMissingVnetServiceEndpoint: true
//       }
//     ]
//     defaultAction: closePublicAccess ? 'Deny' : 'Allow'
//   }

// Change in your own code: reports (Microsoft.Storage/storageAccounts)
//
// @description('Set it to true once every test has passed')
// param closePublicAccess bool = false
//
//   properties: {
//     networkAcls: {
//       virtualNetworkRules: [
//         {
//           id: clientSubnet1Id
//         }
//         {
//           id: clientSubnet2Id
//         }
//         {
//           id: clientSubnet3Id
//         }
//         {
//           id: clientSubnet4Id
//         }
//         {
//           id: clientSubnet5Id
//         }
//         {
//           id: clientSubnet6Id
//         }
//       ]
//       defaultAction: closePublicAccess ? 'Deny' : 'Allow'
//     }
//   }

// Change in your own code: claims-db (Microsoft.Sql/servers)
//
// @description('Set it to true once every test has passed')
// param closePublicAccess bool = false
//
//   properties: {
//     publicNetworkAccess: closePublicAccess ? 'Disabled' : 'Enabled'
//   }

// Change in your own code: scans (Microsoft.Storage/storageAccounts)
//
// @description('Set it to true once every test has passed')
// param closePublicAccess bool = false
//
//   properties: {
//     publicNetworkAccess: closePublicAccess ? 'Disabled' : 'Enabled'
//   }

// Change in your own code: keys (Microsoft.KeyVault/vaults)
//
// @description('Set it to true once every test has passed')
// param closePublicAccess bool = false
//
//   properties: {
//     publicNetworkAccess: closePublicAccess ? 'Disabled' : 'Enabled'
//   }

// Change in your own code: a subnet of intake (Microsoft.Network/virtualNetworks/subnets); keep what stands there
//
//   serviceEndpoints: [
//     {
//       service: 'Microsoft.EventHub'
//     }
//   ]

// Change in your own code: a subnet of the clients (Microsoft.Network/virtualNetworks/subnets, 6 subnets); keep what stands there
//
//   serviceEndpoints: [
//     {
//       service: 'Microsoft.Storage'
//     }
//   ]
//   serviceEndpointPolicies: [
//     {
//       id: policyMicrosoftStorage.id
//     }
//   ]
