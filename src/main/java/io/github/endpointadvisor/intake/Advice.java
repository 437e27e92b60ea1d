package io.github.endpointadvisor.intake;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What to do with a file that is no JSON, by how it starts; blank for what may be JSON. */
final class Advice {
    private static final String PLAN = "terraform plan -out p && terraform show -json p > plan.json";
    private static final Pattern HCL = Pattern.compile(
            "(?m)^\\s*((resource|data|module|variable|provider|output)\\s+\"|(terraform|locals)\\s*\\{)");
    private static final Pattern BICEP =
            Pattern.compile("(?m)^\\s*((param|var|metadata|using)\\s|targetScope\\b|(resource|module)\\s+\\w+\\s+')");

    private Advice() {}

    static String of(byte[] head) {
        if (head.length >= 2 && head[0] == 'P' && head[1] == 'K') {
            return "this is a saved plan or another archive; print it as JSON: terraform show -json FILE > plan.json";
        }
        String text = new String(head, StandardCharsets.UTF_8).strip();
        if (text.isEmpty()) {
            return "";
        }
        char first =
                text.charAt(0) == '\uFEFF' && text.length() > 1 ? text.strip().charAt(1) : text.charAt(0);
        if (first == '{' || first == '[' || isWide(head)) {
            return "";
        }
        if (text.contains("Terraform will perform") || text.contains("Terraform used the selected providers")) {
            return "this is a plan as people read it; print it as JSON: " + PLAN;
        }
        if (BICEP.matcher(text).find()) {
            return "Bicep files are not read; compile them: bicep build FILE.bicep and bicep build-params FILE.bicepparam,"
                    + " or bicep snapshot FILE.bicepparam";
        }
        return HCL.matcher(text).find()
                ? "Terraform files are not read, since their values are only known in a plan: " + PLAN
                : text.startsWith("/*") || text.startsWith("//") ? "" : NOTHING_KNOWN;
    }

    /** UTF-16 and UTF-32, as PowerShell writes it. */
    private static boolean isWide(byte[] head) {
        return head.length > 1
                && (head[0] == 0 || head[1] == 0 || ((head[0] & 0xFE) == 0xFE && (head[1] & 0xFE) == 0xFE));
    }

    /** What terraform plan -json prints. */
    static final String LOG = "this is the log of a run of Terraform, which has no values; print the plan: " + PLAN;

    /** For JSON without anything that is read, too. */
    static final String NOTHING_KNOWN =
            "not a kind of file that import reads: a Terraform plan or state as JSON, an ARM template, what bicep"
                    + " snapshot or what-if prints, or a list of resources as az, Azure Resource Graph or PowerShell prints it";
}
