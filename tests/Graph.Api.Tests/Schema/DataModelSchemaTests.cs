namespace Graph.Api.Tests.Schema;

public sealed class DataModelSchemaTests
{
    [Fact]
    public async Task The_page_says_what_the_schema_declares()
    {
        var path = Path.Combine(Repository.Root, "docs", "data-model.md");
        if (Environment.GetEnvironmentVariable("APPROVE_SCHEMA") is "1")
            await File.WriteAllTextAsync(path, DataModelPage.Markdown());
        Assert.True(File.Exists(path) && DataModelPage.Markdown() == await File.ReadAllTextAsync(path),
            "docs/data-model.md is not what GraphSchema declares. Run this test with APPROVE_SCHEMA=1 and commit the file.");
    }
}
