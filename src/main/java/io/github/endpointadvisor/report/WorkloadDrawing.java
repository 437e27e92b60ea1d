package io.github.endpointadvisor.report;

import io.github.endpointadvisor.advice.ServiceAdvice;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.advice.access.ConnectionPath;
import io.github.endpointadvisor.advice.access.ConnectionPath.ByMechanism;
import io.github.endpointadvisor.advice.access.Reach;
import io.github.endpointadvisor.document.Block.Drawing;
import io.github.endpointadvisor.document.Block.Shape;
import io.github.endpointadvisor.document.Block.Shape.Box;
import io.github.endpointadvisor.document.Block.Shape.Curve;
import io.github.endpointadvisor.document.Block.Shape.Label;
import io.github.endpointadvisor.wording.Phrases;
import io.github.endpointadvisor.workload.Client;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The workload as a picture: places with their clients on the left, services on the right, a line for each path. */
final class WorkloadDrawing {
    private static final int MOST = 24;
    private static final int WIDTH = 900;
    private static final int LEFT = 20;
    private static final int CLIENT_WIDTH = 230;
    private static final int SERVICE_X = 610;
    private static final int SERVICE_WIDTH = 270;
    private static final int ROW = 38;
    private static final int BOX = 28;
    private static final int HEAD = 26;
    private static final int GAP = 18;
    private static final int LETTERS = 30;
    private static final int LEGEND_WIDTH = 290;
    private static final int LEGEND_LINE = 40;

    private final List<ServiceAdvice> services;
    private final int left;
    private final Map<Place, Set<String>> places = new EnumMap<>(Place.class);
    private final Map<String, Integer> clientAt = new LinkedHashMap<>();
    private final List<Shape> boxes = new ArrayList<>();
    private final List<Shape> lines = new ArrayList<>();
    private final Set<Line> used = new TreeSet<>();

    /** Where clients are. */
    private enum Place {
        VNETS("Your VNets"),
        ON_PREMISES("On-premises"),
        OUTSIDE("Outside your VNets");

        private final String words;

        Place(String words) {
            this.words = words;
        }

        static Place of(Client client) {
            return switch (client.kind()) {
                case NETWORK -> VNETS;
                case ON_PREMISES -> ON_PREMISES;
                case INTERNET -> OUTSIDE;
                case HOSTED -> Reach.sitsInSubnet(client) && !client.otherTenant() ? VNETS : OUTSIDE;
            };
        }
    }

    /** What a line says, each with a colour and a pattern of its own. */
    private enum Line {
        PRIVATE("Private endpoint or Private Link"),
        SUBNET("Service endpoint"),
        DIRECT("In the same VNet or peered"),
        PLATFORM("Path of the platform"),
        PUBLIC("Public endpoint"),
        OPEN("Not documented, or depends on the tier"),
        BLOCKED("Cannot connect");

        private final String words;

        Line(String words) {
            this.words = words;
        }

        String kind() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Line of(ConnectionPath path) {
            if (path.isBlocked()) {
                return BLOCKED;
            }
            if (path instanceof ByMechanism by) {
                return switch (by.mechanism()) {
                    case PRIVATE_ENDPOINT, PRIVATE_LINK_SERVICE -> PRIVATE;
                    case SERVICE_ENDPOINT, SERVICE_ENDPOINT_POLICY, STANDARD_SERVICE_ENDPOINT -> SUBNET;
                    case NONE -> DIRECT;
                    case PUBLIC -> PUBLIC;
                };
            }
            boolean open = path instanceof ConnectionPath.NotDocumented || path instanceof ConnectionPath.PlanDecides;
            return open ? OPEN : path.comesByPlatform() ? PLATFORM : PUBLIC;
        }
    }

    WorkloadDrawing(WorkloadAdvice advice) {
        services = advice.services().stream().limit(MOST).toList();
        left = advice.services().size() - services.size();
        for (ServiceAdvice service : services) {
            for (ConnectionPath path : service.paths()) {
                places.computeIfAbsent(Place.of(path.client()), place -> new LinkedHashSet<>())
                        .add(path.client().name());
            }
        }
    }

    Drawing drawing() {
        int clientsEnd = clients();
        int servicesEnd = services();
        int y = Math.max(clientsEnd, servicesEnd) + GAP;
        List<Shape> shapes = new ArrayList<>(lines);
        shapes.addAll(0, boxes.stream().filter(WorkloadDrawing::isArea).toList());
        shapes.addAll(boxes.stream().filter(shape -> !isArea(shape)).toList());
        int end = legend(shapes, y);
        return new Drawing("How clients connect to each service", description(), WIDTH, end + GAP, shapes);
    }

    private static boolean isArea(Shape shape) {
        return shape instanceof Box box && box.kind().equals("area");
    }

    private int clients() {
        int y = GAP;
        for (Map.Entry<Place, Set<String>> place : places.entrySet()) {
            List<String> names = place.getValue().stream().limit(MOST).toList();
            int height = HEAD + names.size() * ROW;
            boxes.add(new Box(LEFT, y, CLIENT_WIDTH + 2 * GAP, height, "area", ""));
            boxes.add(new Label(LEFT + GAP, y + GAP, "title", place.getKey().words));
            for (int i = 0; i < names.size(); i++) {
                int top = y + HEAD + i * ROW;
                boxes.add(new Box(LEFT + GAP, top, CLIENT_WIDTH, BOX, "client", shortened(names.get(i))));
                clientAt.put(names.get(i), top + BOX / 2);
            }
            y += height + GAP;
        }
        return y;
    }

    private int services() {
        int y = GAP;
        for (ServiceAdvice service : services) {
            boxes.add(new Box(
                    SERVICE_X,
                    y,
                    SERVICE_WIDTH,
                    BOX,
                    "service",
                    shortened(service.request().name())));
            for (ConnectionPath path : service.paths()) {
                line(path, y + BOX / 2);
            }
            y += ROW;
        }
        if (left > 0) {
            boxes.add(new Label(SERVICE_X, y + GAP, "small", "and " + Phrases.plural(left, "more service") + " below"));
            y += ROW;
        }
        return y;
    }

    private void line(ConnectionPath path, int y) {
        Integer from = clientAt.get(path.client().name());
        if (from != null) {
            Line line = Line.of(path);
            used.add(line);
            lines.add(new Curve(LEFT + GAP + CLIENT_WIDTH, from, SERVICE_X, y, line.kind()));
        }
    }

    private int legend(List<Shape> shapes, int top) {
        int x = LEFT;
        int y = top + GAP;
        for (Line line : used) {
            if (x + LEGEND_WIDTH > WIDTH) {
                x = LEFT;
                y += HEAD;
            }
            shapes.add(new Curve(x, y, x + LEGEND_LINE, y, line.kind()));
            shapes.add(new Label(x + LEGEND_LINE + 8, y + 4, "small", line.words));
            x += LEGEND_WIDTH;
        }
        return y;
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LETTERS
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LETTERS - 3)) + "...";
    }

    private String description() {
        StringBuilder words = new StringBuilder();
        for (ServiceAdvice service : services) {
            words.append(service.request().name()).append(": ");
            List<String> paths = new ArrayList<>();
            service.paths().forEach(path -> paths.add(path.client().name() + " - " + Line.of(path).words));
            words.append(String.join("; ", paths)).append(". ");
        }
        return words.toString().strip();
    }
}
