package io.github.endpointadvisor.report;

import static io.github.endpointadvisor.wording.Phrases.plural;

import io.github.endpointadvisor.advice.ServiceAdvice;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.advice.method.Notice;
import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.document.Block;
import io.github.endpointadvisor.document.Block.Bullets;
import io.github.endpointadvisor.document.Block.Paragraph;
import io.github.endpointadvisor.document.Block.Section;
import io.github.endpointadvisor.document.Block.Table;
import io.github.endpointadvisor.document.Block.Terms;
import io.github.endpointadvisor.document.Words;
import io.github.endpointadvisor.report.Detail.Part;
import io.github.endpointadvisor.workload.ServiceRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The sections of the advice on one workload, each made once for all forms. */
final class AdviceDocument {
    private final WorkloadAdvice advice;
    private final Catalog catalog;
    private final Pages pages;
    private final PlanSentences plan;
    private final Overview overview;

    /** {@code whole} is with every line of what the first screen cuts. */
    AdviceDocument(WorkloadAdvice advice, Catalog catalog, Pages pages, boolean whole) {
        this.advice = advice;
        this.catalog = catalog;
        this.pages = pages;
        this.plan = new PlanSentences(advice);
        this.overview = new Overview(advice, plan, pages, whole);
    }

    Words title() {
        return Words.of(Overview.title(advice));
    }

    Block setting() {
        return new Paragraph(WorkloadSentences.setting(advice.workload().setting()));
    }

    /** What a reader of text sees. */
    List<Block> text(Detail detail) {
        List<Block> blocks = new ArrayList<>(List.of(setting()));
        blocks.addAll(first(detail));
        int services = advice.services().size();
        advice.services().stream()
                .filter(service -> detail.showsCard(service.request().name(), services))
                .forEach(service -> blocks.add(
                        detail.isFull() ? full(service) : card(service).section(false)));
        if (detail.shows(Part.PLAN)) {
            plan().ifPresent(blocks::add);
        }
        if (detail.shows(Part.DNS)) {
            dns().ifPresent(blocks::add);
        }
        if (detail.isFull() && detail.showsOverview()) {
            blocks.addAll(rest());
        }
        return blocks;
    }

    /** The first screen, or who cannot connect where something else was asked for. */
    List<Block> first(Detail detail) {
        if (detail.isBrief() || !detail.showsOverview()) {
            return detail.isBrief() ? overview.brief() : overview.blocked();
        }
        List<Block> blocks = new ArrayList<>(overview.all());
        overview.choices().ifPresent(blocks::add);
        return blocks;
    }

    /** The first screen with its pictures: the choices side by side, the workload, and what each service costs. */
    List<Block> pictured() {
        List<Block> blocks = new ArrayList<>(List.of(setting()));
        blocks.addAll(overview.all());
        if (!advice.courses().isEmpty()) {
            blocks.add(new Section("Choices", List.of(new CourseSentences(advice).columns())));
        }
        blocks.add(new Section("Connection paths", List.of(new WorkloadDrawing(advice).drawing())));
        overview.bars().ifPresent(bars -> blocks.add(new Section("Cost by service, USD a month", List.of(bars))));
        return blocks;
    }

    private ServiceSentences sentences(ServiceAdvice service) {
        return new ServiceSentences(service, plan, catalog);
    }

    private ServiceCard card(ServiceAdvice service) {
        return new ServiceCard(sentences(service), pages);
    }

    /** Everything on one service. */
    private Section full(ServiceAdvice service) {
        ServiceSentences sentences = sentences(service);
        List<Block> blocks = new ArrayList<>(List.of(new Terms(new ServiceCard(sentences, pages).beforeTable())));
        blocks.addAll(new ServiceDetails(sentences).blocks());
        return new Section(ServiceCard.title(service), false, blocks);
    }

    /** The card of each service and, in full, what proves it. */
    List<Section> services(Detail detail) {
        return advice.services().stream()
                .filter(service -> detail.services().isEmpty()
                        || detail.services().contains(service.request().name()))
                .map(service -> priced(service, detail.isFull()))
                .toList();
    }

    private Section priced(ServiceAdvice service, boolean whole) {
        Section open = whole ? full(service) : card(service).section(true);
        Words usd = service.recommendation().mechanism().isEmpty()
                ? Words.NONE
                : Words.of(", " + Amounts.of(service.cost()) + " USD a month");
        return new Section(open.title().and(usd), false, open.blocks());
    }

    Optional<Section> plan() {
        List<Block> blocks = plan.blocks();
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section("Plan: " + plural(plan.size(), "step"), blocks));
    }

    Optional<Section> dns() {
        List<Block> blocks = DnsSentences.of(advice).blocks();
        return blocks.isEmpty() ? Optional.empty() : Optional.of(new Section("DNS plan", blocks));
    }

    /** The budget by service, every trap in full, what to know of the mechanisms, and what the file states. */
    List<Section> rest() {
        List<Section> sections = new ArrayList<>();
        advice.budget()
                .map(BudgetSentences::new)
                .flatMap(BudgetSentences::details)
                .ifPresent(sections::add);
        List<Words> traps = traps();
        if (!traps.isEmpty()) {
            sections.add(new Section("Watch, in the workload as a whole", List.of(new Bullets(traps))));
        }
        if (!advice.remarks().isEmpty()) {
            List<String> remarks = advice.remarks().stream()
                    .map(shared -> shared.remark().text())
                    .toList();
            sections.add(new Section("Know", List.of(new Bullets(Words.all(remarks)))));
        }
        sections.add(stated());
        return sections;
    }

    private List<Words> traps() {
        return advice.notices().stream()
                .filter(notice -> notice.topic() != Notice.Topic.DNS)
                .map(Sentences::of)
                .toList();
    }

    private Section stated() {
        List<Block> blocks = new ArrayList<>();
        List<String> setting = RequestSentences.setting(advice.workload());
        if (!setting.isEmpty()) {
            blocks.add(new Bullets(Words.all(setting)));
        }
        List<ServiceRequest> requests =
                advice.services().stream().map(ServiceAdvice::request).toList();
        blocks.add(new Table(RequestSentences.HEAD, RequestSentences.rows(requests), Set.of()));
        List<String> clients = RequestSentences.hosted(requests);
        if (!clients.isEmpty()) {
            blocks.add(new Section("Clients", List.of(new Bullets(Words.all(clients)))));
        }
        return new Section("What the file states", blocks);
    }

    /** What has an option of its own, and that option. */
    Words more(Detail detail) {
        List<String> options = Stream.of(
                        detail.shows(Part.PLAN) || plan.size() == 0
                                ? ""
                                : "--plan (" + plural(plan.size(), "step") + ")",
                        detail.shows(Part.DNS) || advice.dns().zones().isEmpty()
                                ? ""
                                : "--dns (" + plural(advice.dns().zones().size(), "zone") + ")",
                        "--service NAME",
                        detail.isFull() ? "" : "--full",
                        "explain CODE")
                .filter(option -> !option.isEmpty())
                .toList();
        return Words.of("More: " + String.join(", ", options));
    }
}
