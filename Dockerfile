# Two images from one build, run as docs/operations.md says:
#   docker build --target api  -t industry-graph-api  .      the API (also the default target)
#   docker build --target seed -t industry-graph-seed .      graph-seed with the data set

# ---- pages: what browsers load, built with Node.js --------------------------------------------------------------------
FROM node:22-bookworm-slim AS pages
# Where packages come from, if not from the registry's own address; where it is not given, nothing changes.
ARG NPM_CONFIG_REGISTRY
WORKDIR /src
COPY tools/build-page.mjs tools/
COPY Graph.Api/GraphiQL Graph.Api/GraphiQL
RUN --mount=type=cache,target=/root/.npm \
    node Graph.Api/GraphiQL/build.mjs
COPY docs/schema.graphql docs/
COPY queries queries
COPY explorer explorer
RUN --mount=type=cache,target=/root/.npm \
    node explorer/build.mjs

# ---- build: both programs -------------------------------------------------------------------------------------------
# The SDK with the linker that native programs need.
FROM mcr.microsoft.com/dotnet/sdk:10.0-noble-aot AS build
# Where packages come from, if not from nuget.config's sources.
ARG RestoreSources
ENV DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
WORKDIR /src
# First what names the packages, so that a change of a source file does not restore them again.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY Graph.Analysis/Graph.Analysis.csproj Graph.Analysis/packages.lock.json Graph.Analysis/
COPY Graph.Api/Graph.Api.csproj Graph.Api/packages.lock.json Graph.Api/
COPY Graph.Api/GraphiQL/GraphiQL.targets Graph.Api/GraphiQL/
COPY explorer/Explorer.targets explorer/
COPY Graph.Model/Graph.Model.csproj Graph.Model/packages.lock.json Graph.Model/
COPY Graph.Search/Graph.Search.csproj Graph.Search/packages.lock.json Graph.Search/
COPY Graph.Seed/Graph.Seed.csproj Graph.Seed/CompileData.targets Graph.Seed/packages.lock.json Graph.Seed/
COPY Graph.Store/Graph.Store.csproj Graph.Store/packages.lock.json Graph.Store/
RUN --mount=type=cache,target=/root/.nuget/packages \
    dotnet restore Graph.Api --locked-mode && dotnet restore Graph.Seed --locked-mode
COPY .editorconfig BannedSymbols.txt ./
COPY docs/schema.graphql docs/
COPY Graph.Model Graph.Model
COPY Graph.Search Graph.Search
COPY Graph.Analysis Graph.Analysis
COPY Graph.Store Graph.Store
COPY Graph.Seed Graph.Seed
# For one platform, so that one native SQLite is shipped instead of one for each; the runtime comes with the final image. The lock files name no
# platform, so the restore that publish does for it is not locked: it takes the same versions, which the restore above has checked by their hashes.
# The analyzers run in the tests' build.
RUN --mount=type=cache,target=/root/.nuget/packages \
    dotnet publish Graph.Seed -c Release --use-current-runtime --self-contained false -p:RestoreLockedMode=false \
        -p:UseAppHost=false -p:PublishDocumentationFiles=false -p:RunAnalyzers=false -o out/seed
COPY data data
COPY queries queries
COPY docs/data-model.md docs/analyses.md docs/
COPY docs/analyses docs/analyses
COPY Graph.Api Graph.Api
COPY --from=pages /src/Graph.Api/GraphiQL/dist Graph.Api/GraphiQL/dist
COPY --from=pages /src/explorer/dist explorer/dist
# Compiled to machine code (docs/decisions/0024): a start takes half as long; bench/RESULTS.md has figures.
RUN --mount=type=cache,target=/root/.nuget/packages \
    dotnet publish Graph.Api -c Release --use-current-runtime -p:PublishAot=true -p:RestoreLockedMode=false \
        -p:PublishDocumentationFiles=false -p:RunAnalyzers=false -p:GraphiQL=prebuilt -p:Explorer=prebuilt -o out/api
RUN mkdir -p out/lib/graph

# ---- seed -----------------------------------------------------------------------------------------------------------
# Chiseled images: glibc, as in the tests, so the same native SQLite loads; no shell, no package manager; ICU is not in them
# and not needed (InvariantGlobalization); they run as the user `app`.
FROM mcr.microsoft.com/dotnet/runtime:10.0-noble-chiseled AS seed
WORKDIR /app
COPY --from=build --chown=$APP_UID:$APP_UID /src/out/lib /var/lib
COPY --from=build /src/out/seed .
COPY data data
USER $APP_UID
ENTRYPOINT ["dotnet", "graph-seed.dll"]
CMD ["validate", "data"]

# ---- api ------------------------------------------------------------------------------------------------------------
FROM mcr.microsoft.com/dotnet/runtime-deps:10.0-noble-chiseled AS api
WORKDIR /app
# A folder that the program may write to, for Store__Embedded__Path; a new volume mounted there takes over its owner.
COPY --from=build --chown=$APP_UID:$APP_UID /src/out/lib /var/lib
COPY --from=build /src/out/api .
# `Urls`, not ASPNETCORE_URLS: the file appsettings.json names a loopback address, and overrides the latter.
ENV Urls=http://+:8080 ASPNETCORE_HTTP_PORTS=
EXPOSE 8080
USER $APP_UID
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --start-interval=3s --retries=3 \
    CMD ["./Graph.Api", "--healthcheck"]
ENTRYPOINT ["./Graph.Api"]
