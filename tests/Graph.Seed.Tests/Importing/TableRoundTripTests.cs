using FsCheck.Xunit;
using Graph.Model;
using Graph.Seed.Exporting;
using Graph.Seed.Importing;
using Graph.Seed.Loading;
using Graph.Seed.Sheets;
using Graph.Seed.Synthetic;
using Graph.Seed.Writing;

namespace Graph.Seed.Tests;

/// <summary>A graph that is exported as tables and imported again is the same.</summary>
public sealed class TableRoundTripTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_tiny_data_comes_back_from_a_workbook_and_from_texts()
    {
        var graph = Checking.GraphOf(TinyData.Files());
        await SameAsync(graph, await ThroughBookAsync(graph));
        await SameAsync(graph, await ThroughTextsAsync(graph));
    }

    [Fact]
    public async Task A_part_in_a_segment_comes_back()
    {
        var graph = Checking.GraphOf(TinyData.With("chains/tiny.yaml", "segments: [wafers]\n  technologies:",
            "segments:\n  - materials\n  - {segment: wafers, role: participant}\n  technologies:"));
        await SameAsync(graph, await ThroughBookAsync(graph));
        await SameAsync(graph, await ThroughTextsAsync(graph));
        await SameAsync(graph, await ThroughYamlAsync(graph));
    }

    [Fact]
    public async Task The_curated_data_comes_back_from_a_workbook_from_texts_and_from_yaml()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "data");
        var data = await CheckedData.OfFolderAsync(folder, Checking.Today, CancellationToken.None);
        await SameAsync(data.Graph!, await ThroughBookAsync(data.Graph!));
        await SameAsync(data.Graph!, await ThroughTextsAsync(data.Graph!));
        await SameAsync(data.Graph!, await ThroughYamlAsync(data.Graph!));
    }

    [Property(MaxTest = 8)]
    public void Random_graphs_come_back_from_a_workbook(int seed)
    {
        var graph = Checking.SnapshotOf(SyntheticGraph.Create(60, seed, CancellationToken.None));
        SameAsync(graph, ThroughBookAsync(graph).GetAwaiter().GetResult()).GetAwaiter().GetResult();
    }

    [Property(MaxTest = 8)]
    public void Random_graphs_come_back_from_texts(int seed)
    {
        var graph = Checking.SnapshotOf(SyntheticGraph.Create(60, seed, CancellationToken.None));
        SameAsync(graph, ThroughTextsAsync(graph).GetAwaiter().GetResult()).GetAwaiter().GetResult();
    }

    [Property(MaxTest = 8)]
    public void Random_graphs_come_back_from_yaml(int seed)
    {
        var graph = Checking.SnapshotOf(SyntheticGraph.Create(60, seed, CancellationToken.None));
        SameAsync(graph, ThroughYamlAsync(graph).GetAwaiter().GetResult()).GetAwaiter().GetResult();
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+86 513")]
    [InlineData("-5%")]
    [InlineData("@SUM(A1)")]
    [InlineData("'quoted")]
    [InlineData("\"quoted\"")]
    [InlineData("无")]
    [InlineData("（清空）")]
    [InlineData("ＡＢＣ１")]
    [InlineData("a\u00A0b")]
    [InlineData("甲、乙；丙")]
    public void A_text_comes_back_as_it_was_and_no_spreadsheet_runs_it(string text)
    {
        Assert.Equal(text, CellText.Read(CellText.Write(text)));
        Assert.Equal([text, "x"], CellText.ReadItems(CellText.WriteItems([text, "x"])));
        Assert.DoesNotContain(CellText.Write(text)[0], "=+-@'\t");
    }

    [Property]
    public void Every_text_that_may_stand_in_a_file_comes_back_from_a_cell(string text)
    {
        if (string.IsNullOrEmpty(text) || text.EnumerateRunes().Any(Graph.Seed.Diagnostics.Quote.IsUnsafe) || text.Trim() != text
            || !Graph.Seed.Diagnostics.Quote.IsVisible(text))
        {
            return;
        }

        Assert.Equal(text, CellText.Read(CellText.Write(text)));
        Assert.Equal([text, "甲"], CellText.ReadItems(CellText.WriteItems([text, "甲"])));
        Assert.Equal([text, null], CellText.ReadLines(CellText.WriteLines([text, null])));
    }

    [Fact]
    public void Every_word_of_a_list_is_read_as_the_value_that_it_was_written_for() =>
        Assert.All(GraphSchema.Kinds.SelectMany(kind => kind.Properties).Concat(GraphSchema.Edges.SelectMany(edge => edge.Properties))
            .Select(property => property.Enum).OfType<EnumType>().Distinct(), type => Assert.All(type.Values, value =>
        {
            Assert.Same(value, EnumWords.Find(type, EnumWords.Label(type, value)));
            Assert.Same(value, EnumWords.Find(type, value.FileName));
        }));

    [Fact]
    public async Task A_part_of_a_graph_is_a_kind_or_a_chain_with_its_sources()
    {
        await SeedRunner.RunAsync("load", _folder.Write("data", TinyData.Files()), "--store", _folder["a.db"]);
        Assert.Equal(0, (await SeedRunner.RunAsync("export", "--store", _folder["a.db"], "--to", _folder["f.xlsx"], "--kind", "企业")).Code);
        Assert.Equal(["企业", "出处", "关系·研发"], Sheets("f.xlsx"));
        Assert.Equal(0, (await SeedRunner.RunAsync("export", "--store", _folder["a.db"], "--to", _folder["c.xlsx"], "--chain", "链")).Code);
        Assert.Contains("实验室与创新平台", Sheets("c.xlsx"));
        Assert.Equal(0, (await SeedRunner.RunAsync("export", "--store", _folder["a.db"], "--to", _folder["part"], "--kind", "lab")).Code);
        var text = await File.ReadAllTextAsync(Path.Combine(_folder["part"], "chains/tiny.yaml"));
        Assert.StartsWith("# 链 · Chain\nchain:\n  id: tiny\nsources:", text, StringComparison.Ordinal);
        Assert.DoesNotContain("enterprises:", text, StringComparison.Ordinal);
        Assert.Equal(1, (await SeedRunner.RunAsync("export", "--store", _folder["a.db"], "--to", _folder["x.xlsx"], "--chain", "没有")).Code);
    }

    private IEnumerable<string?> Sheets(string file) => Graph.Seed.Tables.TableFile.Open(_folder[file],
        CancellationToken.None).Select(sheet => sheet.Name);

    private async Task<GraphSnapshot> ThroughBookAsync(GraphSnapshot graph)
    {
        var path = _folder[$"{Guid.NewGuid():N}.xlsx"];
        await SheetFiles.WriteBookAsync(path, graph.DataSet, new GraphSheets(graph, new(graph, [], [])).All(), CancellationToken.None);
        return await ImportedAsync([path]);
    }

    private async Task<GraphSnapshot> ThroughTextsAsync(GraphSnapshot graph)
    {
        var folder = _folder[$"{Guid.NewGuid():N}"];
        var files = await SheetFiles.WriteTextsAsync(folder, graph.DataSet, new GraphSheets(graph, new(graph, [], [])).All(),
            CancellationToken.None);
        return await ImportedAsync([.. files.Select(file => Path.Combine(folder, file))]);
    }

    private async Task<GraphSnapshot> ThroughYamlAsync(GraphSnapshot graph)
    {
        var folder = _folder[$"{Guid.NewGuid():N}"];
        List<string> files = [];
        foreach (var (file, text) in DataSetText.Of(graph))
        {
            files.Add(Path.Combine(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(files[^1])!);
            await File.WriteAllTextAsync(files[^1], text);
        }
        return await ImportedAsync(files);
    }

    private static async Task<GraphSnapshot> ImportedAsync(IReadOnlyList<string> files)
    {
        var result = await TableImport.RunAsync(GraphSnapshot.Empty, new(files, null, null, false), Checking.Today,
            new(Checking.Today, (_, _) => { }), CancellationToken.None);
        Assert.False(result.Diagnostics.HasErrors, string.Join('\n', result.Diagnostics.InOrder().Where(found =>
            found.Severity is Graph.Seed.Diagnostics.Severity.Error)
            .Take(10).Select(found => $"{found.Location} {found.Code} {found.Text.En} {found.Value}")));
        return Checking.SnapshotOf(result.Difference.Batch);
    }

    private static Task SameAsync(GraphSnapshot wanted, GraphSnapshot found)
    {
        var difference = GraphDifference.Between(wanted, found);
        Assert.True(difference.IsEmpty, string.Join('\n', difference.Batch.Upserts.Take(3).Select(node => node.ToString())
            .Concat(difference.Batch.EdgeUpserts.Take(3).Select(edge =>
                edge.ToString())).Concat(difference.Batch.Deletes.Take(3).Select(id => $"too much: {id}"))
            .Concat(difference.Batch.EdgeDeletes.Take(3).Select(key => $"too much: {key}"))));
        return Task.CompletedTask;
    }
}
