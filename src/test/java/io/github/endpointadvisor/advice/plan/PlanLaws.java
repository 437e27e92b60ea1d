package io.github.endpointadvisor.advice.plan;

import io.github.endpointadvisor.advice.ServiceAdvice;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.advice.WorkloadAdvice.Blocked;
import io.github.endpointadvisor.advice.access.ConnectionPath;
import io.github.endpointadvisor.advice.access.ConnectionPath.CannotConnect;
import io.github.endpointadvisor.advice.access.ConnectionPath.PlanDecides;
import io.github.endpointadvisor.advice.access.EndpointSite;
import io.github.endpointadvisor.advice.method.Action;
import io.github.endpointadvisor.advice.method.Chosen;
import io.github.endpointadvisor.advice.method.Cost;
import io.github.endpointadvisor.advice.method.Cost.Item;
import io.github.endpointadvisor.advice.method.Phase;
import io.github.endpointadvisor.catalog.Firewall;
import io.github.endpointadvisor.catalog.Mechanism;
import io.github.endpointadvisor.catalog.Service;
import io.github.endpointadvisor.catalog.Subresource;
import io.github.endpointadvisor.wording.StepWords;
import io.github.endpointadvisor.workload.Client;
import io.github.endpointadvisor.workload.PublicAccess;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What holds for the plan and the bill of every workload. Each law is tried on each plan, and what breaks it is kept. */
final class PlanLaws {
    private static final Set<Action> DENYING = Set.of(
            Action.DENY_BY_DEFAULT,
            Action.DISABLE_PUBLIC_ACCESS,
            Action.DISABLE_PUBLIC_ACCESS_FIRST,
            Action.DISALLOW_AZURE_SERVICES,
            Action.ENFORCE_PERIMETER);
    private static final Set<Action> RULES =
            Set.of(Action.ADD_VIRTUAL_NETWORK_RULE, Action.ADD_VIRTUAL_NETWORK_RULE_AFTERWARDS);
    private static final Set<Action> BUILDING = Set.of(
            Action.CREATE_PRIVATE_ENDPOINT,
            Action.CREATE_PRIVATE_DNS_ZONE,
            Action.LINK_PRIVATE_DNS_ZONE,
            Action.ADD_VIRTUAL_NETWORK_RULE,
            Action.ADD_VIRTUAL_NETWORK_RULE_AFTERWARDS,
            Action.ENABLE_SERVICE_ENDPOINT,
            Action.ENABLE_STANDARD_SERVICE_ENDPOINT,
            Action.CREATE_PRIVATE_LINK_SERVICE);
    private static final Pattern CONDITION = Pattern.compile("\\b(if|unless|where it has one)\\b");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(service|vnet|client|region|regionName)}");
    private static final BigDecimal HOURS = new BigDecimal(730);

    private final Map<String, List<String>> broken = new TreeMap<>();
    private int plans;
    private int steps;

    private String law = "";
    private String file = "";

    /** What broke which law, the shortest file first. */
    Map<String, List<String>> broken() {
        return broken;
    }

    int plans() {
        return plans;
    }

    int steps() {
        return steps;
    }

    private void law(String name, Runnable tried) {
        law = name;
        tried.run();
    }

    private void hold(boolean holds, Object what) {
        if (!holds) {
            broken.computeIfAbsent(law, key -> new ArrayList<>()).add(what + "\n" + file);
        }
    }

    void same(String yaml, Plan plan, Plan again) {
        file = yaml;
        law("deterministic", () -> hold(plan.equals(again), "another plan"));
    }

    void check(String yaml, WorkloadAdvice advice) {
        file = yaml;
        plans++;
        steps += advice.plan().all().size();
        law("ordered", () -> ordered(advice.plan().all()));
        law("once", () -> once(advice.plan().all()));
        law("in place", () -> inPlace(advice));
        law("worded", () -> worded(advice));
        law("everybody has one path", () -> advice.services().forEach(this::paths));
        law("blocked are listed", () -> blocked(advice));
        law("bill adds up", () -> totals(advice));
        law("zones paid are zones made", () -> zones(advice));
        for (Chosen service : advice.whole().services()) {
            List<Step> own = of(advice.plan(), service.name());
            law("rule before endpoint", () -> rules(service, own));
            law("admitted before closed", () -> closing(service, own));
            law("zone, endpoint, link", () -> names(own, advice.plan()));
            law("open stays open", () -> open(service, own));
            law("built is used", () -> used(service, own));
            law("as in the catalog", () -> known(service, own));
            law("endpoints paid are endpoints made", () -> endpoints(service, own));
            law("service endpoints paid are switched on", () -> serviceEndpoints(service, own));
            law("nothing built for platforms", () -> platforms(service, own));
        }
    }

    private void ordered(List<Step> plan) {
        for (int i = 1; i < plan.size(); i++) {
            Step before = plan.get(i - 1);
            Step step = plan.get(i);
            hold(before.phase().compareTo(step.phase()) <= 0, step);
            hold(before.action().compareTo(step.action()) <= 0, step);
        }
    }

    /** Rules for clients of two platforms at one service differ in what has to be known of them. */
    private static List<Step> of(Plan plan, String service) {
        return plan.all().stream()
                .filter(step -> step.services().contains(service))
                .toList();
    }

    /** What a mechanism consists of is to be made for nobody but services that have another one today, or do not say. */
    private void inPlace(WorkloadAdvice advice) {
        Set<String> there = advice.services().stream()
                .filter(service -> service.request().current().isPresent())
                .filter(service -> service.request()
                        .current()
                        .equals(service.recommendation().mechanism()))
                .map(service -> service.request().name())
                .collect(Collectors.toSet());
        advice.plan()
                .inPlace()
                .forEach(step -> hold(
                        step.action() == Action.CREATE_PRIVATE_ENDPOINT
                                ? step.services().stream().anyMatch(there::contains)
                                : there.containsAll(step.services()),
                        step));
        advice.plan().steps().stream()
                .filter(step -> step.action() == Action.CREATE_PRIVATE_ENDPOINT
                        || step.action() == Action.ENABLE_SERVICE_ENDPOINT)
                .forEach(step -> hold(!there.containsAll(step.services()), step));
    }

    private void once(List<Step> plan) {
        for (int i = 0; i < plan.size(); i++) {
            for (int j = i + 1; j < plan.size(); j++) {
                hold(!isSame(plan.get(i), plan.get(j)), List.of(plan.get(i), plan.get(j)));
            }
        }
    }

    private static boolean isSame(Step one, Step two) {
        return one.action().id().equals(two.action().id())
                && one.target().equals(two.target())
                && one.said().equals(two.said())
                && meet(one.places(), two.places())
                && meet(one.clients(), two.clients());
    }

    private static <T> boolean meet(List<T> some, List<T> others) {
        return some.isEmpty() && others.isEmpty() || some.stream().anyMatch(others::contains);
    }

    private void worded(WorkloadAdvice advice) {
        StepWords words = new StepWords(advice.whole());
        Set<String> texts = new HashSet<>();
        for (Step step : advice.plan().all()) {
            String text = words.text(step);
            hold(texts.add(text), "twice: " + text);
            hold(step.action() != Action.CREATE_PRIVATE_ENDPOINT || isCounted(text, step, advice), "number: " + text);
            hold(!CONDITION.matcher(text).find(), "conditional: " + text);
            for (String sentence : List.of(text, words.verify(step), words.back(step))) {
                hold(sentence.endsWith(".") && !sentence.contains(".."), "full stop: " + sentence);
                hold(!sentence.contains("  ") && sentence.equals(sentence.strip()), "blanks: " + sentence);
                hold(
                        Character.isUpperCase(sentence.charAt(0)) || startsWithName(sentence, advice),
                        "start: " + sentence);
                hold(!PLACEHOLDER.matcher(withoutNames(sentence, step)).find(), "placeholder: " + sentence);
            }
        }
    }

    /** A VNet that clients share holds one endpoint for all of them. */
    private static boolean isCounted(String text, Step step, WorkloadAdvice advice) {
        int resources = advice.whole().services().stream()
                .filter(service -> service.name().equals(step.target()))
                .mapToInt(service -> service.c().service().isListedInScope()
                        ? 1
                        : service.c().resource().count())
                .sum();
        boolean one = resources == 1
                && step.names().size() <= 1
                && step.places().stream()
                        .allMatch(place -> place.kind() == Place.Kind.SHARED_VNET || place.count() == 1);
        return text.contains("reate a private endpoint") == one;
    }

    private static boolean startsWithName(String sentence, WorkloadAdvice advice) {
        return advice.services().stream()
                .anyMatch(service -> sentence.startsWith(service.request().name()));
    }

    /** Names of zones and forwarders hold parts in braces where the file does not state the region. */
    private static String withoutNames(String sentence, Step step) {
        String rest = sentence.replaceAll("\\S*\\{region(Name)?}\\S*", "");
        return step.said().isPresent() ? sentence : rest;
    }

    private void paths(ServiceAdvice service) {
        hold(
                service.paths().stream()
                        .map(ConnectionPath::client)
                        .toList()
                        .equals(service.c().clients()),
                service.paths());
        hold(!service.c().clients().isEmpty(), service.request().name() + " has no clients");
    }

    private void blocked(WorkloadAdvice advice) {
        List<ConnectionPath> blocked =
                advice.blocked().stream().map(Blocked::path).collect(Collectors.toList());
        List<ConnectionPath> expected = advice.services().stream()
                .flatMap(service -> service.paths().stream())
                .filter(ConnectionPath::isBlocked)
                .toList();
        hold(blocked.equals(expected), blocked);
        for (Blocked one : advice.blocked()) {
            CannotConnect path = one.path();
            boolean impossible = one.service().recommendation().mechanism().isEmpty();
            hold(impossible || !path.remedies().isEmpty(), path);
            hold(path.remedies().stream().distinct().count() == path.remedies().size(), path);
        }
    }

    private void totals(WorkloadAdvice advice) {
        BigDecimal all = new BigDecimal("0.00");
        Set<String> paid = new HashSet<>();
        for (ServiceAdvice service : advice.services()) {
            BigDecimal own = new BigDecimal("0.00");
            for (Cost.Line line : service.cost().lines()) {
                own = own.add(line.monthlyUsd());
                boolean first = line.sharedAs().map(paid::add).orElse(true);
                all = first ? all.add(line.monthlyUsd()) : all;
            }
            hold(own.equals(service.cost().monthlyUsd()), service.cost());
        }
        hold(
                all.equals(advice.totals().monthlyUsd()),
                all + " is not " + advice.totals().monthlyUsd());
    }

    /** Each zone once. A service may make its own, and one that lives in a VNet has a zone that the catalog describes. */
    private void zones(WorkloadAdvice advice) {
        Set<String> made = advice.plan().all().stream()
                .filter(step -> step.action() == Action.CREATE_PRIVATE_DNS_ZONE
                        && step.said().isEmpty())
                .map(Step::target)
                .collect(Collectors.toSet());
        Set<String> paid = advice.whole().services().stream()
                .filter(service -> !service.c().service().makesEndpoint() || hasApart(service))
                .flatMap(service -> lines(service, Item.PRIVATE_DNS_ZONE))
                .map(Cost.Line::name)
                .collect(Collectors.toSet());
        hold(made.equals(paid), "made " + made + ", paid " + paid);
    }

    private static boolean hasApart(Chosen service) {
        return EndpointSite.own(service.c()).stream()
                .anyMatch(site -> site.apart().isPresent());
    }

    private static Stream<Cost.Line> lines(Chosen service, Item item) {
        return service.alternative().cost().lines().stream().filter(line -> line.item() == item);
    }

    private static int first(List<Step> plan, Predicate<Step> wanted) {
        return (int) plan.stream().takeWhile(wanted.negate()).count();
    }

    private static int last(List<Step> plan, Predicate<Step> wanted) {
        int last = -1;
        for (int i = 0; i < plan.size(); i++) {
            last = wanted.test(plan.get(i)) ? i : last;
        }
        return last;
    }

    private static Predicate<Step> is(Action action) {
        return step -> step.action() == action;
    }

    private void rules(Chosen service, List<Step> own) {
        Optional<Boolean> ruleFirst = service.c().service().serviceEndpoint().map(endpoint -> endpoint.ruleFirst());
        Predicate<Step> endpoint = is(Action.ENABLE_SERVICE_ENDPOINT);
        int enabled = first(own, endpoint);
        boolean first = own.stream().anyMatch(is(Action.ADD_VIRTUAL_NETWORK_RULE));
        boolean afterwards = own.stream().anyMatch(is(Action.ADD_VIRTUAL_NETWORK_RULE_AFTERWARDS));
        hold(!(first && afterwards), "rules before and after");
        boolean open = service.c().needs().publicAccessOrAssumed() == PublicAccess.ENABLED;
        hold(
                (first || afterwards) == (!open && own.stream().anyMatch(endpoint)),
                "rule without endpoint, or endpoint without rule");
        if (first) {
            hold(ruleFirst.orElse(false), "rule first at " + service.name());
            hold(last(own, is(Action.ADD_VIRTUAL_NETWORK_RULE)) < enabled, "the rule comes late");
        }
        if (afterwards) {
            hold(!ruleFirst.orElse(true), "rule afterwards at " + service.name());
            hold(first(own, is(Action.ADD_VIRTUAL_NETWORK_RULE_AFTERWARDS)) > last(own, endpoint), "the rule is early");
        }
    }

    private void closing(Chosen service, List<Step> own) {
        Predicate<Step> closes = step -> step.phase() == Phase.CLOSE;
        int closed = first(own, closes);
        hold(last(own, step -> step.phase() == Phase.ADD || step.phase() == Phase.TEST) < closed, own);
        Set<String> connected = service.paths().stream()
                .filter(path -> !path.isBlocked())
                .map(path -> path.client().name())
                .collect(Collectors.toSet());
        Set<String> tested = own.stream()
                .filter(is(Action.TEST_CONNECTION))
                .flatMap(step -> step.clients().stream())
                .collect(Collectors.toSet());
        hold(tested.equals(connected), "tested from " + tested + ", connected are " + connected);
        boolean early = own.stream().anyMatch(is(Action.DISABLE_PUBLIC_ACCESS_FIRST));
        hold(!early || service.c().service().needsPublicAccessDisabled(), "closed before the test: " + service.name());
        boolean enforced = own.stream().anyMatch(is(Action.ENFORCE_PERIMETER));
        Set<Action> admitting =
                Set.of(Action.ADD_IP_RULE, Action.ALLOW_TRUSTED_SERVICES, Action.ENABLE_SERVICE_ENDPOINT);
        hold(
                !enforced || own.stream().noneMatch(step -> admitting.contains(step.action())),
                "an enforced perimeter shuts out who comes by a rule of " + service.name());
    }

    private void names(List<Step> own, Plan plan) {
        for (Step link : own) {
            if (link.action() == Action.LINK_PRIVATE_DNS_ZONE && link.said().isEmpty()) {
                int at = plan.all().indexOf(link);
                int zone = last(
                        plan.all(),
                        step -> step.action() == Action.CREATE_PRIVATE_DNS_ZONE
                                && step.target().equals(link.target()));
                hold(zone < at, link);
            }
        }
        int endpoint = last(own, is(Action.CREATE_PRIVATE_ENDPOINT));
        hold(endpoint < first(own, is(Action.LINK_PRIVATE_DNS_ZONE)), "linked before there are records");
        hold(
                last(own, is(Action.CREATE_PRIVATE_DNS_ZONE)) < first(own, is(Action.CREATE_PRIVATE_ENDPOINT))
                        || own.stream().noneMatch(is(Action.CREATE_PRIVATE_ENDPOINT)),
                "a zone group without its zone");
    }

    private void open(Chosen service, List<Step> own) {
        if (service.c().needs().publicAccessOrAssumed() == PublicAccess.ENABLED) {
            hold(own.stream().noneMatch(step -> DENYING.contains(step.action())), "closes " + service.name());
            hold(
                    own.stream().noneMatch(step -> RULES.contains(step.action())),
                    "a rule that nothing heeds: " + service.name());
        }
    }

    private void used(Chosen service, List<Step> own) {
        for (Step step : own) {
            if (step.action() == Action.CREATE_PRIVATE_ENDPOINT) {
                for (Place place : step.places()) {
                    hold(service.paths().stream().anyMatch(path -> uses(path, service.mechanism(), place)), step);
                }
            }
        }
    }

    private static boolean uses(ConnectionPath path, Mechanism mechanism, Place place) {
        Client client = path.client();
        boolean there = place.client()
                .map(client.name()::equals)
                .orElseGet(() -> mechanism == Mechanism.PRIVATE_LINK_SERVICE || !client.isApart());
        return there && path.mayUse(mechanism);
    }

    private void known(Chosen service, List<Step> own) {
        Service it = service.c().service();
        Set<String> parts = it.subresources().stream().map(Subresource::name).collect(Collectors.toSet());
        for (Step step : own) {
            switch (step.action()) {
                case ENABLE_SERVICE_ENDPOINT, CREATE_SERVICE_ENDPOINT_POLICY, ATTACH_SERVICE_ENDPOINT_POLICY ->
                    hold(
                            it.serviceEndpoint()
                                    .filter(endpoint -> step.target().equals(endpoint.tag())
                                            || endpoint.crossRegionTag()
                                                    .filter(step.target()::equals)
                                                    .isPresent())
                                    .isPresent(),
                            step);
                case CREATE_PRIVATE_ENDPOINT -> hold(parts.containsAll(step.names()), step);
                case CREATE_MANAGED_PRIVATE_ENDPOINT, CREATE_SHARED_PRIVATE_LINK ->
                    hold(parts.containsAll(step.names()), step);
                case DISABLE_PUBLIC_ACCESS, DISABLE_PUBLIC_ACCESS_FIRST ->
                    hold(step.names().equals(it.publicAccessProperty().stream().toList()), step);
                case DENY_BY_DEFAULT ->
                    hold(
                            step.names()
                                    .equals(it.firewall().flatMap(Firewall::property).stream()
                                            .toList()),
                            step);
                case DISALLOW_AZURE_SERVICES ->
                    hold(
                            step.names()
                                    .equals(it.firewall().flatMap(Firewall::azureSwitch).stream()
                                            .toList()),
                            step);
                default -> {}
            }
        }
    }

    private void endpoints(Chosen service, List<Step> own) {
        List<Step> made = own.stream()
                .filter(is(Action.CREATE_PRIVATE_ENDPOINT))
                .filter(step -> step.places().stream().noneMatch(place -> place.kind() == Place.Kind.OTHER_TENANT))
                .toList();
        List<Cost.Line> paid = lines(service, Item.PRIVATE_ENDPOINT).toList();
        if (service.mechanism() == Mechanism.PRIVATE_LINK_SERVICE) {
            hold(paid.isEmpty(), "consumers pay for theirs");
            return;
        }
        int parts = Math.max(1, service.c().resource().subresources().size());
        int count = made.stream()
                .flatMap(step -> step.places().stream())
                .mapToInt(place -> place.kind() == Place.Kind.SHARED_VNET ? 1 : place.count())
                .sum();
        count += service.c().service().makesEndpoint() && sharesOne(service) ? 1 : 0;
        int targets = service.c().service().isListedInScope()
                ? 1
                : service.c().resource().count();
        BigDecimal endpoints = BigDecimal.valueOf((long) count * parts * targets);
        BigDecimal billed = paid.stream().map(Cost.Line::monthlyUsd).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal usd =
                service.c().catalog().price("private-endpoint-hour").usd().orElseThrow();
        hold(
                endpoints.multiply(HOURS).multiply(usd).compareTo(billed) == 0,
                endpoints + " made, " + billed + " USD billed for " + service.name());
        hold(
                !paid.isEmpty()
                        || Stream.of(Item.DATA_READ, Item.DATA_WRITTEN, Item.PRIVATE_DNS_ZONE)
                                .noneMatch(
                                        item -> lines(service, item).findAny().isPresent()),
                "data or zones without an endpoint");
    }

    /** What the service makes itself, for the clients in the network. */
    private static boolean sharesOne(Chosen service) {
        return service.mechanism() == Mechanism.PRIVATE_ENDPOINT
                && service.paths().stream()
                        .anyMatch(path -> path.mayUse(Mechanism.PRIVATE_ENDPOINT)
                                && !path.client().isApart());
    }

    private void serviceEndpoints(Chosen service, List<Step> own) {
        boolean billed = Stream.of(Item.SERVICE_ENDPOINT, Item.SERVICE_ENDPOINT_POLICY)
                .anyMatch(item -> lines(service, item).findAny().isPresent());
        boolean enabled = own.stream().anyMatch(is(Action.ENABLE_SERVICE_ENDPOINT));
        boolean undecided = service.paths().stream().anyMatch(path -> path instanceof PlanDecides);
        hold(
                billed == enabled || billed && undecided,
                service.name() + (billed ? " is billed for" : " has") + " a service endpoint");
        boolean standard =
                lines(service, Item.STANDARD_SERVICE_ENDPOINT).findAny().isPresent();
        hold(
                standard == own.stream().anyMatch(is(Action.ENABLE_STANDARD_SERVICE_ENDPOINT)),
                service.name() + ", standard service endpoint");
    }

    /** What the catalog says of a resource in a VNet belongs to the resource, whoever connects. */
    private void platforms(Chosen service, List<Step> own) {
        boolean nobodyElse = service.paths().stream()
                .allMatch(path -> path.isBlocked() || (path.comesByPlatform() && !path.mayUse(service.mechanism())));
        if (nobodyElse && !service.c().service().isOwnService()) {
            own.stream()
                    .filter(step -> step.said().isEmpty())
                    .forEach(step -> hold(!BUILDING.contains(step.action()), step));
        }
    }
}
