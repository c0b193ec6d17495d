using Graph.Api.Tests.Conformance;

namespace Graph.Api.Tests.Deployment;

/// <summary>The compose files, .env.example, Dockerfile and .dockerignore, as far as they can be checked without an engine.</summary>
public sealed class DeploymentFilesTests
{
    private static readonly string[] _files =
        ["docker-compose.yml", "docker-compose.embedded.yml", ".env.example", "Dockerfile", ".dockerignore"];

    [SkippableFact]
    public async Task The_deployment_files_are_in_order()
    {
        var (exitCode, output) = await CheckAsync(Repository.Root);
        Assert.True(exitCode == 0, output);
    }

    [SkippableTheory]
    [InlineData("docker-compose.yml", "restart: unless-stopped", "restarts: unless-stopped", "restarts")]
    [InlineData("docker-compose.yml", "${API_ADDRESS:-127.0.0.1}:", "", "must be on 127.0.0.1")]
    [InlineData("docker-compose.yml", "neo4j:5.26-community", "neo4j", "needs a tag")]
    [InlineData("docker-compose.yml", "      retries: 12", "      retires: 12", "retires")]
    [InlineData("docker-compose.yml", "    read_only: true\n", "", "its file system is not read-only")]
    [InlineData("docker-compose.yml", "    cap_drop: [ALL]\n", "", "keeps capabilities")]
    [InlineData("docker-compose.yml", "${NEO4J_PASSWORD:?Set it in .env, as .env.example says.}", "${NEO4J_PASSWORD:-}",
        "an empty NEO4J_PASSWORD must be refused")]
    [InlineData("docker-compose.embedded.yml", "  read_only: true", "  read_only: false", "its file system is not read-only")]
    [InlineData("docker-compose.embedded.yml", "Store__Kind: Embedded", "Store__Type: Embedded", "Store__Type is no setting")]
    [InlineData("docker-compose.yml", "networks: [store]", "networks: [storage]", "'storage' is used and not declared")]
    [InlineData("docker-compose.yml", "target: seed", "target: seeds", "does not have")]
    [InlineData("docker-compose.yml", "NEO4J_db_transaction_timeout", "NEO4J_db_transaction", "transaction timeout")]
    [InlineData("docker-compose.yml", "condition: service_completed_successfully", "condition: service_healthy", "which nothing tells")]
    [InlineData("docker-compose.yml", "${NEO4J_HEAP:-1g}", "${NEO4J_HAEP:-1g}", "lacks NEO4J_HAEP")]
    [InlineData("docker-compose.yml", "Store__Kind: Neo4j", "Store__Type: Neo4j", "Store__Type is no setting")]
    [InlineData(".env.example", "NEO4J_PASSWORD=\n", "NEO4J_PASSWORD=neo4j\n", "must not have a value")]
    [InlineData("Dockerfile", "USER $APP_UID", "USER root", "runs as root")]
    [InlineData("Dockerfile", "--from=build", "--from=builder", "no stage before it")]
    [InlineData("Dockerfile", "node:22-bookworm-slim", "node:latest", "not 'latest'")]
    [InlineData("Dockerfile", " --locked-mode", "", "not restored in locked mode")]
    [InlineData("Dockerfile", " Graph.Store/packages.lock.json", "", "Graph.Store/packages.lock.json is not copied before the restore")]
    [InlineData("Dockerfile", "COPY global.json", "COPY Graph.Api global.json", "sources are copied before the restore")]
    [InlineData(".dockerignore", "!queries\n", "", "the build needs queries/")]
    [InlineData(".dockerignore", "!Graph.Search\n", "", "the Dockerfile copies Graph.Search")]
    [InlineData(".dockerignore", "!queries\n", "!queries\n!pages\n", "lets pages in, which does not exist")]
    [InlineData(".dockerignore", "*\n!.editorconfig", "", ".git/config must not get into the build")]
    public async Task A_mistake_in_a_deployment_file_is_named(string file, string right, string wrong, string named)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            foreach (var name in _files)
                File.Copy(Path.Combine(Repository.Root, name), Path.Combine(folder.FullName, name));
            var path = Path.Combine(folder.FullName, file);
            var text = await File.ReadAllTextAsync(path);
            Assert.Contains(right, text, StringComparison.Ordinal);
            await File.WriteAllTextAsync(path, text.Replace(right, wrong, StringComparison.Ordinal));
            var (exitCode, output) = await CheckAsync(folder.FullName);
            Assert.True(exitCode == 1 && output.Contains(named, StringComparison.Ordinal), output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Task<(int ExitCode, string Output)> CheckAsync(string folder) => NodeScript.RunInAsync("deploy", "check.mjs", folder);
}
