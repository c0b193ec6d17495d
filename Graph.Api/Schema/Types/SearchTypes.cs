using System.Globalization;
using Graph.Analysis.Questions;
using Graph.Analysis.Texts;
using Graph.Api.Execution;
using Graph.Api.Schema.Cursors;
using Graph.Api.Schema.Fetching;
using Graph.Model;
using Graph.Search;
using GraphQL.Types;

namespace Graph.Api.Schema.Types;

/// <summary>The types of the search's answer.</summary>
internal sealed class SearchTypes
{
    private readonly ObjectGraphType _hit = new()
    {
        Name = "SearchHit",
        Description = Text.Of("An entity that was found, and why.", "搜索结果"),
    };

    private readonly ConnectionTypes _types;

    /// <param name="types">The types of the graph.</param>
    /// <param name="language">The languages in which reasons and advice are written.</param>
    public SearchTypes(GraphTypes types, IGraphType language)
    {
        var scalars = types.Scalars;
        var text = new NonNullGraphType(scalars.String);
        _hit.AddField(ApiField.Of<SearchTemplate, SearchHit>("node", new NonNullGraphType(types.Entity), "What was found.", "实体",
            (compiler, search, field) => new PartWriter<SearchHit, FetchedNode>((_, hit) => hit.Node,
                search.AskNodes().Compile(compiler, null, field.SelectionSets))));
        _hit.AddField(ApiField.Value<SearchTemplate, SearchHit>("score", new NonNullGraphType(scalars.Float),
            "How well it matches, above 0 and at most 1; it orders one answer and compares no two searches.", "匹配度",
            hit => hit.Match.Score));
        _hit.AddField(ApiField.Value<SearchTemplate, SearchHit>("field", text,
            "Where it was found: name, nameEn, aliases, terms, broaderTerms; for CONTENT what is said of it: note, topic, segments, …",
            "匹配字段", hit => hit.Match.Field));
        _hit.AddField(ApiField.Value<SearchTemplate, SearchHit>("matched", text, "The part of that text that matched.", "匹配文字",
            hit => hit.Match.Matched));
        _hit.AddField(ApiField.Value<SearchTemplate, SearchHit>("how", new NonNullGraphType(new MatchKindType()),
            "In which way it matches.", "匹配方式", hit => MatchKindType.NameOf(hit.Match.How)));
        _hit.AddField(Sentence<SearchHit>("reason", "Why it answers a sentence; null where its names say it.", "理由", scalars, language,
            hit => hit.Found.Reason is { } reason ? SearchTexts.Explain(reason) : null));
        _types = ConnectionTypes.Of(scalars, types.PageInfo, _hit, new SearchPages(_hit), new ConnectionTexts("Search", "搜索", "结果",
            "A page of search results.", "A search result on a page.", "The results with their cursors.", "The results, the best first.",
            "The result.", "How many entities match in all."));
        _types.Connection.Description = Text.Of("A page of search results.", "搜索结果分页");
        _types.Connection.AddField(Sentence<SearchPage>("advice",
            "What of the text was not understood and what to add; null where it is a name or all of it was understood.", "建议",
            scalars, language, page => page.Found.Advice is { } advice ? AdviceTexts.Explain(advice) : null));
    }

    /// <summary>A page of results.</summary>
    public ObjectGraphType Connection => _types.Connection;

    private static FieldType Sentence<T>(string name, string english, string chinese, Scalars scalars, IGraphType language,
        Func<T, Bilingual?> read) => ApiField.Of<SearchTemplate, T>(name, scalars.String, english, chinese, (compiler, _, field) =>
        {
            var slot = compiler.Arguments(field);
            return new LeafWriter<T>((run, value) => run.Values.Of(slot).Text("language") is "EN" ? read(value)?.En : read(value)?.Zh);
        }, [ApiField.Argument("language", language, "In which language.", "语言", "ZH")]);

    private sealed class SearchPages(ObjectGraphType hit) : PageForm<SearchTemplate, SearchPage, SearchHit>
    {
        public override ValueWriter<SearchPage> Edges(SelectionCompiler compiler, SearchTemplate scope, SelectedField field,
            IObjectGraphType edge) => compiler.List<SearchPage, SearchHit>(field, (_, page) => page.Hits,
                compiler.Object<SearchTemplate, SearchHit>(edge, scope, field.SelectionSets));

        public override ValueWriter<SearchPage> Nodes(SelectionCompiler compiler, SearchTemplate scope, SelectedField field) =>
            compiler.List<SearchPage, SearchHit>(field, (_, page) => page.Hits,
                compiler.Object<SearchTemplate, SearchHit>(hit, scope, field.SelectionSets));

        public override ValueWriter<SearchPage> Total(SelectionCompiler compiler, SearchTemplate scope, SelectedField field) =>
            new LeafWriter<SearchPage>((_, page) => page.Found.TotalCount);

        public override ValueWriter<SearchHit> Node(SelectionCompiler compiler, SearchTemplate scope, SelectedField field) =>
            new PartWriter<SearchHit, SearchHit>((_, found) => found,
                compiler.Object<SearchTemplate, SearchHit>(hit, scope, field.SelectionSets));

        public override ValueWriter<SearchHit> Cursor(SelectionCompiler compiler, SearchTemplate scope, SelectedField field) =>
            new LeafWriter<SearchHit>((_, found) => found.Page.CursorAt(found.Index));

        public override PageEnds Ends(SearchPage page)
        {
            var count = page.Found.Matches.Count;
            return new(page.Start + count < page.Found.TotalCount, page.Start > 0 && page.Found.TotalCount > 0,
                () => count > 0 ? page.CursorAt(0) : null, () => count > 0 ? page.CursorAt(count - 1) : null);
        }
    }
}

/// <summary>What a search reads of the entities that it finds.</summary>
internal sealed class SearchTemplate
{
    /// <summary>What is read of them.</summary>
    public ShapeTemplate Nodes { get; } = new(GraphSchema.Entities);

    /// <summary>Whether anything is.</summary>
    public bool AsksNodes { get; private set; }

    /// <summary><see cref="Nodes"/>, of which something is read from now on.</summary>
    public ShapeTemplate AskNodes()
    {
        AsksNodes = true;
        return Nodes;
    }
}

/// <summary>A search result with the page that it stands on.</summary>
internal sealed record SearchHit(Found Found, FetchedNode? Node, SearchPage Page, int Index)
{
    /// <summary>Where and how it was found.</summary>
    public SearchMatch Match => Found.Match;
}

/// <summary>A page of search results.</summary>
internal sealed class SearchPage
{
    private readonly string _scope;

    /// <param name="found">The matches.</param>
    /// <param name="nodes">The nodes of the matches, in their order; empty where none were asked for. A node that left the graph between
    /// the search and the fetch is left out; the response is then made again.</param>
    /// <param name="start">How many matches stand before the first.</param>
    /// <param name="scope">What its cursors are bound to.</param>
    public SearchPage(FoundPage found, IReadOnlyList<FetchedNode?> nodes, int start, string scope)
    {
        (Found, Start, _scope) = (found, start, scope);
        Hits = [.. found.Matches.Select((match, index) => new SearchHit(match, index < nodes.Count ? nodes[index] : null, this, index))
            .Where(hit => nodes.Count == 0 || hit.Node is not null)];
    }

    /// <summary>The matches.</summary>
    public FoundPage Found { get; }

    /// <summary>How many matches stand before the first.</summary>
    public int Start { get; }

    /// <summary>The results.</summary>
    public IReadOnlyList<SearchHit> Hits { get; }

    /// <summary>The cursor of a result.</summary>
    public string CursorAt(int index) => Cursor.Write(new([], (Start + index + 1).ToString(CultureInfo.InvariantCulture)), _scope);
}
