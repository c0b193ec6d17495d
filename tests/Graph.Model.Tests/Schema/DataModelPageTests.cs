namespace Graph.Model.Tests.Schema;

public sealed class DataModelPageTests
{
    [Fact]
    public async Task The_page_says_what_the_schema_declares()
    {
        var path = Path.Combine(Root(AppContext.BaseDirectory), "docs", "data-model.md");
        if (Environment.GetEnvironmentVariable("APPROVE_SCHEMA") is "1")
            await File.WriteAllTextAsync(path, DataModelPage.Markdown());
        Assert.True(File.Exists(path) && DataModelPage.Markdown() == await File.ReadAllTextAsync(path),
            "docs/data-model.md is not what GraphSchema declares. Run this test with APPROVE_SCHEMA=1 and commit the file.");
    }

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "IndustryGraph.slnx")) ? folder
        : Root(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!);
}
