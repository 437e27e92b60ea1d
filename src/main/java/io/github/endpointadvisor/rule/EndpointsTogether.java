package io.github.endpointadvisor.rule;

import io.github.endpointadvisor.advice.access.EndpointPlan;
import io.github.endpointadvisor.advice.method.Warning;
import io.github.endpointadvisor.advice.method.Whole;
import io.github.endpointadvisor.advice.method.WorkloadCheck;
import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Cloud;
import java.util.List;
import java.util.stream.Stream;

/** EA232: services together can need more private endpoints than a VNet and its peers take. */
final class EndpointsTogether implements WorkloadCheck.Rule {
    @Override
    public List<Warning> look(Whole workload) {
        Room room = Room.of(workload.catalog());
        return EndpointVnet.of(workload).stream()
                .filter(room::isExceededBySumOnly)
                .flatMap(vnet -> notice(vnet, room, workload.setting().cloud()).stream())
                .toList();
    }

    private static List<Warning> notice(EndpointVnet vnet, Room room, Cloud cloud) {
        long endpoints = vnet.endpoints();
        return Warning.about(
                vnet.services(),
                Whole.listed(vnet.services()) + " need " + endpoints + " private endpoints together in " + vnet.name()
                        + ", and a VNet allows " + room.vnet() + ": "
                        + (cloud == Cloud.PUBLIC
                                ? room.remedy(endpoints)
                                : room.remedyWithoutHighScale(endpoints, cloud)),
                "hspe",
                cloud == Cloud.PUBLIC ? "hspega" : "hspe-clouds");
    }

    /**
     * How many private endpoints there is room for.
     *
     * @param vnet in one VNet
     * @param peers in peered VNets together, before connections degrade
     * @param vnetHighScale in one VNet with High Scale Private Endpoints
     * @param peersHighScale in peered VNets together with them
     */
    private record Room(int vnet, int peers, int vnetHighScale, int peersHighScale) {
        private static final String HIGH_SCALE =
                "enable High Scale Private Endpoints (privateEndpointVNetPolicies Basic on the VNets,"
                        + " network policies for route tables on the endpoint subnets), which resets connections"
                        + " once and ends the bytes metrics of the endpoints";

        static Room of(Catalog catalog) {
            return new Room(
                    catalog.limit("pe-per-vnet").most(),
                    catalog.limit("pe-per-peered-vnets").most(),
                    catalog.limit("pe-per-vnet-hspe").most(),
                    catalog.limit("pe-per-peered-vnets-hspe").most());
        }

        /** What one service alone exceeds is said at that service; but nothing there tells of the peers. */
        boolean isExceededBySumOnly(EndpointVnet vnet) {
            long endpoints = vnet.endpoints();
            return vnet.services().size() > 1
                    && (endpoints > peers
                            || Stream.of(this.vnet, vnetHighScale, peersHighScale)
                                    .anyMatch(most -> endpoints > most && noneAlone(vnet, most)));
        }

        private static boolean noneAlone(EndpointVnet vnet, int most) {
            return vnet.services().stream().allMatch(service -> EndpointPlan.endpointsPerVnet(service.c()) <= most);
        }

        String remedy(long endpoints) {
            if (endpoints <= peers) {
                return "spread them over peered VNets, or " + HIGH_SCALE;
            }
            String tooMany = "spread over peered VNets they would still exceed the " + peers
                    + " above which connections degrade without an error. ";
            if (endpoints > peersHighScale) {
                return tooMany + "Even High Scale Private Endpoints end at " + peersHighScale
                        + " for peered VNets together, so split the workload over VNets that are not peered";
            }
            String spread =
                    endpoints > vnetHighScale ? ". Spread the endpoints over VNets with at most " + vnetHighScale : "";
            return tooMany + "So " + HIGH_SCALE + spread;
        }

        String remedyWithoutHighScale(long endpoints, Cloud cloud) {
            return endpoints <= peers
                    ? "spread them over peered VNets; High Scale Private Endpoints are not offered in " + cloud.label()
                    : "peered VNets together allow " + peers
                            + " before connections degrade without an error, and High Scale Private Endpoints are not offered in "
                            + cloud.label() + ", so split the workload over VNets that are not peered";
        }
    }
}
