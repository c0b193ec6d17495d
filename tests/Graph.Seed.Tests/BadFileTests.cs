using System.Text;
using FsCheck.Xunit;
using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Reading;
using Graph.Seed.Rules;
using Graph.Seed.Yaml;

namespace Graph.Seed.Tests;

/// <summary>One thing wrong in files that are right: it is found, with its code and its place.</summary>
public sealed class BadFileTests
{
    private const string ChainFile = "chains/tiny.yaml";

    public static TheoryData<string, string, string, string, string, string> Cases { get; } = new()
    {
        // what, file, text, its replacement, code, the text at which it is found
        { "anchor", ChainFile, "name: 材料", "name: &a 材料", "SEED005", "&a 材料" },
        { "alias", ChainFile, "name: 材料", "name: *a", "SEED005", "*a" },
        { "tag", ChainFile, "name: 材料", "name: !!str 材料", "SEED005", "!!str 材料" },
        { "merge key", ChainFile, "  stage: upstream", "  <<: {stage: upstream}", "SEED005", "<<: {stage: upstream}" },
        { "second document", "disciplines.yaml", "  name: 化学", "  name: 化学\n---\na: b", "SEED005", "---" },
        { "unclosed brace", ChainFile, "{source: plan, locator: 二, checked: 2026-01-31}", "{source: plan", "SEED004", " {source: plan\n" },
        { "unclosed quote", ChainFile, "listing: \"SZ:000001\"", "listing: \"SZ:000001", "SEED004", "\"SZ:000001" },
        { "wrong indentation", ChainFile, "  stage: upstream", "   stage: upstream", "SEED004", ": upstream" },
        { "nested too deeply", ChainFile, "planAreas: [1, 2]", $"planAreas: {new string('[', 30)}{new string(']', 30)}", "SEED006",
            "[[[[[[[[[[[[]]]]]]]]]]]]" },
        { "duplicate key", ChainFile, "  stage: upstream", "  stage: upstream\n  stage: upstream", "SEED007", "stage: upstream\n  b" },
        { "tab", ChainFile, "  stage: upstream", "\tstage: upstream", "SEED003", "\tstage: upstream" },
        { "raw control character", ChainFile, "name: 材料", "name: 材\u0007料", "SEED003", "\u0007料" },
        { "empty file", "disciplines.yaml", TinyData.Disciplines, "", "SEED014", "" },
        { "file of one word", "disciplines.yaml", TinyData.Disciplines, "word", "SEED014", "word" },
        { "list as file", "disciplines.yaml", TinyData.Disciplines, "- a", "SEED014", "- a" },
        { "unknown section", ChainFile, "technologies:", "technologis:", "SEED012", "technologis:" },
        { "unknown key", ChainFile, "  aliases: [光阻", "  alias: [光阻", "SEED012", "alias: [光阻, \"PR,1\"]" },
        { "unknown key of an edge", ChainFile, "basis: expert, why", "basis: expert, wy", "SEED012", "wy: 成膜}" },
        { "unknown key of a citation", ChainFile, "locator: 二,", "place: 二,", "SEED012", "place: 二, checked: 2026-" },
        { "key of another edge under the same key", "institutions.yaml", "{discipline: chemistry, ",
            "{discipline: chemistry, field: 化学, ", "SEED012", "field: 化学, grade: A+, so" },
        { "section in a wrong file", "institutions.yaml", "institutions:", "segments: []\ninstitutions:", "SEED011", "segments: []" },
        { "clusters in a chain's file", ChainFile, "technologies:", "clusters: []\ntechnologies:", "SEED011", "clusters: []" },
        { "second chain in another file", "sources.yaml", "sources:", "chain: {}\nsources:", "SEED011", "chain: {}" },
        { "no id", ChainFile, "- id: materials\n  name", "- name", "SEED013", "name: 材料" },
        { "no name", "disciplines.yaml", "  name: 化学", "  nameEn: Chemistry", "SEED013", "id: chemistry" },
        { "no kind", ChainFile, "  kind: bottleneck\n", "", "SEED013", "id: resin" },
        { "no stage", ChainFile, "  stage: upstream\n", "", "SEED013", "id: materials" },
        { "no cluster", ChainFile, "  cluster: one\n", "", "SEED013", "id: tiny" },
        { "no chain", ChainFile, "chain:\n", "project:\n", "SEED013", "project:" },
        { "no basis of a dependency", ChainFile, ", basis: expert, why", ", why", "SEED013", "{technology: resin, why:" },
        { "no relation", ChainFile, ", relation: needs", "", "SEED013", "{technology: resin, sour" },
        { "no end of an edge", "institutions.yaml", "{discipline: chemistry, ", "{", "SEED013", "{grade: A+, sources: [{s" },
        { "two ends of an edge", "institutions.yaml", "{discipline: chemistry, ", "{discipline: chemistry, technology: resist, ",
            "SEED013", "{discipline: chemistry, " },
        { "no source in a citation", ChainFile, "{source: plan, locator: 二,", "{locator: 二,", "SEED013", "{locator: 二, checked: 20" },
        { "no English name of a region", "dataset.yaml", "{name: 上海, nameEn: Shanghai}", "{name: 上海}", "SEED013", "{name: 上海}" },
        { "contact that is no address", "dataset.yaml", "data@example.org", "the-office", "SEED021", "the-office" },
        { "contact with a name before it", "dataset.yaml", "data@example.org", "Office <data@example.org>", "SEED021", "Office <data" },
        { "no name of the set", "dataset.yaml", "name: 小数据\n", "", "SEED013", "nameEn: Tiny data" },
        { "list for a text", ChainFile, "name: 材料", "name: [材料]", "SEED014", "[材料]" },
        { "text for a list", ChainFile, "feeds: [wafers]", "feeds: wafers", "SEED014", "wafers" },
        { "text for an entry", ChainFile, "- id: materials", "- materials\n- id: materials", "SEED014", "materials" },
        { "number for a text", ChainFile, "name: 材料", "name: 12", "SEED014", "12" },
        { "truth value for a text", ChainFile, "name: 材料", "name: no", "SEED014", "no" },
        { "date for a text", "sources.yaml", "date: \"2021-10\"", "date: 2021-10", "SEED014", "2021-10}" },
        { "nothing for a text", ChainFile, "name: 材料", "name:", "SEED014", "\n  st" },
        { "null for a text", ChainFile, "name: 材料", "name: null", "SEED014", "null" },
        { "text for a number", ChainFile, "year: 2024", "year: \"2024\"", "SEED014", "\"2024\"\n" },
        { "fraction for a whole number", ChainFile, "budgetCny: 8000000", "budgetCny: 8e6", "SEED014", "8e6" },
        { "number beyond its type", ChainFile, "budgetCny: 8000000", "budgetCny: 99999999999999999999", "SEED014", "99999999999999999999" },
        { "word for a day", ChainFile, "checked: 2026-01-31", "checked: 31.1.2026", "SEED014", "31.1.2026}" },
        { "day that is none", ChainFile, "checked: 2026-01-31", "checked: 2026-02-31", "SEED014", "2026-02-31}" },
        { "unknown stage", ChainFile, "stage: upstream", "stage: upsteam", "SEED015", "upsteam" },
        { "name of the API for a value", ChainFile, "kind: common-key", "kind: COMMON_KEY", "SEED015", "COMMON_KEY" },
        { "unknown relation", ChainFile, "relation: needs", "relation: need", "SEED015", "need, sources: [{source:" },
        { "upper case in an id", ChainFile, "- id: materials", "- id: Materials", "SEED016", "Materials" },
        { "blank in an id", ChainFile, "- id: materials", "- id: raw materials", "SEED016", "raw materials" },
        { "underscore in a reference", ChainFile, "feeds: [wafers]", "feeds: [wafers_2]", "SEED016", "wafers_2]" },
        { "kind before a reference", ChainFile, "feeds: [wafers]", "feeds: [\"segment:wafers\"]", "SEED016", "\"segment:wafers\"]" },
        { "empty text", ChainFile, "name: 材料", "name: \"\"", "SEED017", "\"\"" },
        { "blank at the end", ChainFile, "name: 材料", "name: \"材料 \"", "SEED017", "\"材料 \"" },
        { "line end in a text", ChainFile, "name: 材料", "name: \"材\\n料\"", "SEED017", "\"材\\n料\"" },
        { "lone surrogate", ChainFile, "name: 材料", "name: \"材\\uD800料\"", "SEED004", "\"材\\uD800料\"" },
        { "turned writing direction", ChainFile, "name: 材料", "name: 材\u202E料", "SEED017", "材‮料" },
        { "nothing but a blank of no width", ChainFile, "name: 材料", "name: \u200B", "SEED017", "\u200B" },
        { "blank of no width in an alias", ChainFile, "aliases: [光阻,", "aliases: [光\u200B阻,", "SEED017", "光\u200B阻, \"PR,1\"]" },
        { "soft hyphen in a locator", ChainFile, "locator: 二,", "locator: 二\u00AD,", "SEED017", "二\u00AD, checked: 2026-01-31}" },
        { "nothing but a joiner", "dataset.yaml", "name: 小数据", "name: \u200D", "SEED017", "\u200D" },
        { "nothing but a Hangul filler", ChainFile, "name: 材料", "name: \u3164", "SEED017", "\u3164" },
        { "nothing but a variation selector", ChainFile, "why: 成膜", "why: \uFE0F", "SEED017", "\uFE0F}" },
        { "block text", ChainFile, "name: 材料", "name: |\n    材料", "SEED017", "|" },
        { "year before 1900", ChainFile, "year: 2024", "year: 224", "SEED018", "224" },
        { "year after the next", ChainFile, "year: 2024", "year: 2028", "SEED018", "2028" },
        { "negative budget", ChainFile, "budgetCny: 8000000", "budgetCny: -1", "SEED019", "-1" },
        { "negative plan area", ChainFile, "planAreas: [1, 2]", "planAreas: [1, -2]", "SEED019", "-2]" },
        { "checked in two days", ChainFile, "checked: 2026-01-31", "checked: 2026-12-02", "SEED020", "2026-12-02}" },
        { "script for an address", ChainFile, "url: \"https://example.org/a?b=c\"", "url: \"javascript:alert(1)\"", "SEED021",
            "\"javascript:alert(1)\", d" },
        { "month that there is not", "sources.yaml", "date: \"2021-10\"", "date: \"2021-13\"", "SEED036", "\"2021-13\"}" },
        { "day that there is not", "sources.yaml", "date: \"2021-10\"", "date: \"2021-02-30\"", "SEED036", "\"2021-02-30\"}" },
        { "duplicate id", ChainFile, "- id: wafers", "- id: materials", "SEED022", "materials" },
        { "dangling reference", ChainFile, "feeds: [wafers]", "feeds: [wafer]", "SEED023", "wafer]" },
        { "dangling cluster", ChainFile, "cluster: one", "cluster: two", "SEED023", "two" },
        { "dangling organisation", ChainFile, "between: [fab, uni]", "between: [fab, unj]", "SEED023", "unj]" },
        { "technology for a segment", ChainFile, "feeds: [wafers]", "feeds: [resist]", "SEED024", "resist]" },
        { "lab as a host", ChainFile, "hosts: [fab, uni]", "hosts: [lab, uni]", "SEED024", "lab, uni]" },
        { "segment that feeds itself", ChainFile, "feeds: [wafers]", "feeds: [materials]", "SEED026", "materials]" },
        { "reference twice", ChainFile, "feeds: [wafers]", "feeds: [wafers, wafers]", "SEED027", "wafers]" },
        { "entry without sources", ChainFile, "  sources:\n  - {source: news, locator: 六}\n", "", "SEED028", "park\n" },
        { "empty list of sources", ChainFile, "  sources:\n  - {source: news, locator: 六}\n", "  sources: []\n", "SEED028", "park\n" },
        { "cited segment without sources", ChainFile, "basis: expert\ntech", "basis: cited\ntech", "SEED029", "cited\nt" },
        { "cited dependency without sources", ChainFile, "basis: expert, why", "basis: cited, why", "SEED029", "cited, why: 成膜}" },
        { "stated supply without sources", ChainFile, "feeds: [wafers]", "feeds: [{segment: wafers, basis: cited}]", "SEED029", "cited}]" },
        { "inference without a reason", ChainFile, "hosts: [fab, uni]", "hosts: [fab, {institution: uni, basis: inferred}]", "SEED032",
            "inferred}]" },
        { "expert dependency without a reason", ChainFile, "basis: expert, why: 成膜", "basis: expert", "SEED032", "expert}\n  disc" },
        { "kind of a source left out", "sources.yaml", "kind: official, ", "", "SEED013", "{id: plan" },
        { "unknown kind of a source", "sources.yaml", "kind: official", "kind: offical", "SEED015", "offical, publ" },
        { "generated text with an address", ChainFile, "kind: press", "kind: generated", "SEED033", "\"https://example.org/a?b=c\"" },
        { "unknown source", ChainFile, "{source: plan, locator: 二,", "{source: plans, locator: 二,", "SEED030", "plans, locator: 二, check" },
        { "alias that is the name", ChainFile, "aliases: [光阻,", "aliases: [光刻胶,", "SEED101", "光刻胶, \"PR,1\"]" },
        { "alias twice", ChainFile, "aliases: [光阻,", "aliases: [光阻, 光阻,", "SEED101", "光阻, \"PR,1\"]" },
        { "region that is almost a county", ChainFile, "region: 丙丁区", "region: 丙丁县", "SEED103", "丙丁县" },
        { "region that contains a county", ChainFile, "region: 丙丁区", "region: 甲市丙丁区", "SEED103", "甲市丙丁区" },
        { "citation without a place", ChainFile, "{source: plan, locator: 二, ", "{source: plan, ", "SEED104", "plan, checked: 2026-01-3" },
        { "terms of nothing", "terms.yaml", "{segment: wafers,", "{segment: wafer,", "SEED023", "wafer, terms" },
        { "terms of a technology said to be a segment", "terms.yaml", "{segment: wafers,", "{segment: resist,", "SEED024",
            "resist, terms: [硅" },
        { "terms of an enterprise", "terms.yaml", "{segment: wafers,", "{enterprise: fab,", "SEED012", "enterprise: fab," },
        { "terms of one entry twice", "terms.yaml", "terms:\n", "terms:\n- {segment: wafers, terms: [圆片]}\n", "SEED034",
            "wafers, terms: [硅片]" },
        { "former id that is in use", ChainFile, "listing: \"SZ:000001\"", "formerIds: [\"enterprise:works\"]", "SEED035",
            "\"enterprise:works" },
        { "former id of another kind", ChainFile, "listing: \"SZ:000001\"", "formerIds: [\"lab:gone\"]", "SEED035", "\"lab:gone" },
        { "former id without a kind", ChainFile, "listing: \"SZ:000001\"", "formerIds: [gone]", "SEED035", "gone]" },
        { "former id twice", ChainFile, "listing: \"SZ:000001\"", "formerIds: [\"enterprise:a\", \"enterprise:a\"]", "SEED035",
            "\"enterprise:a\"]" },
        { "term that is the name", "terms.yaml", "terms: [光阻剂", "terms: [photoresist", "SEED106", "photoresist, " },
        { "term that is an alias", "terms.yaml", "terms: [光阻剂", "terms: [光阻", "SEED106", "光阻, " },
        { "term that is wider too", "terms.yaml", "[半导体材料]", "[硅片]", "SEED106", "硅片]}\n- {tech" },
        { "empty term", "terms.yaml", "terms: [硅片]", "terms: [\"\"]", "SEED017", "\"\"]" },
        { "one term instead of a list", "terms.yaml", "terms: [硅片]", "terms: 硅片", "SEED014", "硅片, broader" },
        { "source that nobody cites", "sources.yaml", "sources:\n", "sources:\n- {id: spare, title: 余, date: \"2020\"}\n", "SEED105",
            "spare, title: 余, date: \"" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void One_wrong_thing_is_found_with_its_code_and_place(string what, string file, string old, string replacement, string code,
        string at)
    {
        var files = TinyData.With(file, old, replacement);
        var findings = Checking.FindingsIn(files);

        var finding = findings.FirstOrDefault(finding => finding.Code == code);
        Assert.True(finding is not null, $"{what}: {code} is not among {string.Join(" | ", findings)}");
        Assert.Equal(PlaceOf(at, file, Encoding.UTF8.GetString(files[file])), finding.Location);
        Assert.NotEmpty(finding.Text.En);
        Assert.NotEmpty(finding.Text.Zh);
    }

    private static SourceLocation PlaceOf(string at, string file, string text)
    {
        var index = text.IndexOf(at, StringComparison.Ordinal);
        return new(file, text[..index].Count(character => character is '\n') + 1, index - text.LastIndexOf('\n', Math.Max(index - 1, 0)));
    }

    [Fact]
    public void Nothing_is_found_in_files_that_are_right() => Assert.Empty(Checking.FindingsIn(TinyData.Files()));

    [Fact]
    public void Every_rule_of_a_value_or_reference_has_a_case()
    {
        string[] elsewhere = ["SEED000", "SEED001", "SEED002", "SEED008", "SEED009", "SEED010", "SEED025", "SEED031", "SEED102"]; // below
        var codes = RuleCodes.All.Except(elsewhere).Where(code => !code.StartsWith("SEED2", StringComparison.Ordinal)); // those of imports
        Assert.Equal(codes.Order(), Cases.Select(row => (string)((object[])row)[4]).Distinct().Order());
    }

    [Theory]
    [InlineData("gb18030", "GBK/GB18030")]
    [InlineData("utf-16", "UTF-16")]
    [InlineData("latin1", "Latin-1/Windows-1252")]
    public void Another_encoding_is_named_and_its_first_wrong_byte_is_told(string encoding, string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var files = TinyData.Files();
        var text = encoding is "latin1" ? "disciplines:\n- id: chemistry\n  name: Caf\u00E9 \u00FC\n" : TinyData.Disciplines;
        files["disciplines.yaml"] = [.. encoding is "utf-16" ? new byte[] { 0xFF, 0xFE } : [], .. Encoding.GetEncoding(encoding)
            .GetBytes(text)];

        var finding = Assert.Single(Checking.FindingsIn(files));
        Assert.Equal("SEED001", finding.Code);
        Assert.Contains(name, finding.Text.En, StringComparison.Ordinal);
        Assert.Equal(encoding is "latin1" ? 3 : 1, finding.Location.Line);
    }

    [Fact]
    public void A_line_of_more_than_a_mebibyte_is_refused()
    {
        var finding = Assert.Single(Checking.FindingsIn(TinyData.With("disciplines.yaml", "化学", new string('x', TooLarge.MaxLineBytes))));
        Assert.Equal(("SEED002", 4), (finding.Code, finding.Location.Line));
    }

    [Fact]
    public void A_file_of_more_than_eight_mebibytes_is_refused()
    {
        var files = TinyData.Files();
        files["disciplines.yaml"] = Encoding.UTF8.GetBytes(new string('#', 100)
            + string.Concat(Enumerable.Repeat("\n# filler", 1_200_000)));
        Assert.Equal("SEED002", Assert.Single(Checking.FindingsIn(files)).Code);
    }

    [Fact]
    public void A_billion_laughs_are_refused_at_the_first_anchor()
    {
        var bomb = "a: &a [x, x]\n" + string.Concat(Enumerable.Range(0, 30).Select(i => $"b{i}: &b{i} [*a, *a]\n"));
        var files = TinyData.Files();
        files["disciplines.yaml"] = Encoding.UTF8.GetBytes(bomb);
        var finding = Checking.FindingsIn(files)[0];
        Assert.Equal(("SEED005", 1), (finding.Code, finding.Location.Line));
    }

    [Fact]
    public void A_hundred_thousand_open_brackets_are_refused_without_a_stack_overflow()
    {
        var files = TinyData.With("disciplines.yaml", "化学", new string('[', 100_000));
        Assert.Contains(Checking.FindingsIn(files), finding => finding.Code is "SEED006");
    }

    [Fact]
    public void A_file_that_belongs_to_no_data_set_is_refused()
    {
        var files = TinyData.Files();
        files["instituions.yaml"] = files["institutions.yaml"];
        var finding = Assert.Single(Checking.FindingsIn(files));
        Assert.Equal(("SEED008", "Did you mean 'institutions.yaml'?"), (finding.Code, finding.Hint?.En));
    }

    [Fact]
    public void A_data_set_that_does_not_say_what_it_is_is_refused()
    {
        var files = TinyData.Files();
        files.Remove("dataset.yaml");
        Assert.Contains(Checking.FindingsIn(files), finding => finding.Code is "SEED009" && finding.Location.File is "dataset.yaml");
    }

    [Fact]
    public void A_file_that_is_not_named_after_its_chain_is_refused()
    {
        var files = TinyData.Files();
        files["chains/other.yaml"] = files["chains/tiny.yaml"];
        files.Remove("chains/tiny.yaml");
        var finding = Assert.Single(Checking.FindingsIn(files));
        Assert.Equal(("SEED010", "Name it chains/tiny.yaml."), (finding.Code, finding.Hint?.En));
    }

    [Fact]
    public void A_chain_without_segments_is_refused()
    {
        var files = TinyData.Files();
        files["chains/empty.yaml"] = Encoding.UTF8.GetBytes(
            "chain: {id: empty, name: 空, cluster: one, sources: [{source: plan, locator: 一}]}\n");
        Assert.Equal("SEED031", Assert.Single(Checking.FindingsIn(files)).Code);
    }

    [Fact]
    public void A_circle_of_dependencies_is_a_warning_that_names_it()
    {
        var files = TinyData.With("chains/tiny.yaml", "  kind: bottleneck\n  segments: [materials]\n",
            "  kind: bottleneck\n  segments: [materials]\n  dependsOn:\n  - {technology: resist, basis: expert, why: 显影}\n");
        var data = Checking.Check(files);
        var finding = Assert.Single(data.Diagnostics.InOrder());
        Assert.Equal("SEED102", finding.Code);
        Assert.Contains("resin → resist → resin", finding.Text.En, StringComparison.Ordinal);
        Assert.NotNull(data.Graph);
    }

    [Fact]
    public void Both_places_of_a_duplicate_id_are_named()
    {
        var findings = Checking.FindingsIn(TinyData.With("chains/tiny.yaml", "- id: wafers", "- id: materials"))
            .Where(finding => finding.Code is "SEED022").ToList();
        Assert.Equal([15, 22], findings.Select(finding => finding.Location.Line));
        Assert.Contains("(22,7)", findings[0].Text.En, StringComparison.Ordinal);
        Assert.Contains("(15,7)", findings[1].Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_that_could_mean_two_organisations_is_refused()
    {
        var findings = Checking.FindingsIn(TinyData.With("institutions.yaml", "- id: uni\n",
            "- id: fab\n  name: 甲\n  kind: university\n  sources:\n  - {source: plan, locator: 一}\n- id: uni\n"));
        Assert.Equal(["SEED025", "SEED025", "SEED025"], findings.Select(finding => finding.Code)); // hosts, between, lead
        Assert.Contains("enterprise or institution", findings[0].Text.En, StringComparison.Ordinal);
    }

    public static TheoryData<string,
        string> ValuesOfDomains
    { get; } =
        new() { { nameof(ValueDomain.Year), "2999" }, { nameof(ValueDomain.WebAddress), "javascript:x" } };

    [Theory]
    [MemberData(nameof(ValuesOfDomains))]
    public void Every_property_of_a_domain_is_checked_by_the_rule_of_the_domain(string domain, string value)
    {
        var properties = GraphSchema.Kinds.SelectMany(kind => kind.Properties).Concat(GraphSchema.Edges.SelectMany(edge => edge.Properties))
            .Where(property => property.Domain.ToString() == domain).ToList();
        Assert.NotEmpty(properties);
        foreach (var property in properties)
        {
            DiagnosticList diagnostics = new();
            var read = new ValueReader(diagnostics, new(2026, 11, 24))
                .Read(property, new LocatedScalar(new("x.yaml", 1, 1), value, IsPlain: true));
            Assert.Null(read);
            Assert.Equal(property.Domain is ValueDomain.Year ? "SEED018" : "SEED021", Assert.Single(diagnostics.InOrder()).Code);
        }
    }

    [Property(MaxTest = 300)]
    public void No_bytes_whatever_make_the_program_fall_over(int place, byte[] bytes)
    {
        var files = TinyData.Files();
        var text = files["chains/tiny.yaml"];
        var at = (int)((uint)place % text.Length);
        files["chains/tiny.yaml"] = [.. text[..at], .. bytes, .. text[Math.Min(at + bytes.Length, text.Length)..]];
        Assert.NotNull(Checking.Check(files).Diagnostics);
    }

    [Property(MaxTest = 300)]
    public void No_misplaced_punctuation_makes_the_program_fall_over(int place, byte which)
    {
        const string Marks = "{}[]:,-?&*!|>'\"%@`#\n ~";
        var text = TinyData.Chain;
        var at = (int)((uint)place % text.Length);
        var files = TinyData.Files();
        files["chains/tiny.yaml"] = Encoding.UTF8.GetBytes(text[..at] + Marks[which % Marks.Length] + text[at..]);
        Assert.NotNull(Checking.Check(files).Diagnostics);
    }

    [Fact]
    public void All_wrong_things_are_told_at_once()
    {
        var files = TinyData.With("chains/tiny.yaml", "stage: upstream", "stage: upsteam");
        files["chains/tiny.yaml"] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(files["chains/tiny.yaml"])
            .Replace("feeds: [wafers]", "feeds: [wafer]", StringComparison.Ordinal)
                .Replace("year: 2024", "year: 1066", StringComparison.Ordinal));
        files["disciplines.yaml"] = "disciplines: [{id: chemistry}]"u8.ToArray();
        Assert.Equal(["SEED015", "SEED023", "SEED018", "SEED013"], Checking.FindingsIn(files).Select(finding => finding.Code));
    }

    [Fact]
    public void References_into_a_file_that_cannot_be_read_are_not_called_dangling()
    {
        var findings = Checking.FindingsIn(TinyData.With("institutions.yaml", "kind: university", "kind: [university"));
        Assert.Equal("SEED004", Assert.Single(findings).Code);
    }

    [Fact]
    public void A_file_with_very_many_errors_yields_a_thousand_findings_and_a_count()
    {
        var files = TinyData.Files();
        files["disciplines.yaml"] = Encoding.UTF8.GetBytes("disciplines:\n" + string.Concat(Enumerable.Repeat("- {idd: x}\n", 5000)));
        var findings = Checking.Check(files).Diagnostics;
        Assert.Equal(DiagnosticList.Limit, findings.InOrder().Count);
        Assert.True(findings.LeftOut > 5000);
    }
}
