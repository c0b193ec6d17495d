# Two images from one build, run as docs/operations.md says:
#   docker build --target api  -t industry-graph-api  .      the API (also the default target)
#   docker build --target seed -t industry-graph-seed .      graph-seed with the data set

FROM node:22-bookworm-slim AS node
FROM busybox:1.37-musl AS tools

# ---- build ----------------------------------------------------------------------------------------------------------
FROM mcr.microsoft.com/dotnet/sdk:10.0-noble AS build
# The build of Graph.Api builds its pages with Node.js and npm, which the SDK image does not have.
COPY --from=node /usr/local /usr/local
# Where packages come from, if not from the registries' own addresses; where they are not given, nothing changes.
ARG NPM_CONFIG_REGISTRY
ARG RestoreSources
ENV DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
WORKDIR /src
COPY . .
# For one platform, so that one native SQLite is shipped instead of one for each; the runtime comes with the final image.
RUN --mount=type=cache,target=/root/.nuget/packages --mount=type=cache,target=/root/.npm \
    dotnet publish Graph.Api -c Release --use-current-runtime --self-contained false \
        -p:UseAppHost=false -p:PublishDocumentationFiles=false -o out/api
RUN --mount=type=cache,target=/root/.nuget/packages \
    dotnet publish Graph.Seed -c Release --use-current-runtime --self-contained false \
        -p:UseAppHost=false -p:PublishDocumentationFiles=false -o out/seed
RUN mkdir -p out/lib/graph

# ---- seed -----------------------------------------------------------------------------------------------------------
# Chiseled images: glibc, as in the tests, so the same native SQLite loads; no shell, no package manager; ICU is not in them
# and not needed (InvariantGlobalization); they run as the user `app`.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled AS seed
WORKDIR /app
COPY --from=build --chown=$APP_UID:$APP_UID /src/out/lib /var/lib
COPY --from=build /src/out/seed .
COPY data data
USER $APP_UID
ENTRYPOINT ["dotnet", "graph-seed.dll"]
CMD ["validate", "data"]

# ---- api ------------------------------------------------------------------------------------------------------------
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled AS api
WORKDIR /app
# One static program, for the health check alone.
COPY --from=tools /bin/wget /usr/bin/wget
# A folder that the program may write to, for Store__Embedded__Path; a new volume mounted there takes over its owner.
COPY --from=build --chown=$APP_UID:$APP_UID /src/out/lib /var/lib
COPY --from=build /src/out/api .
# `Urls`, not ASPNETCORE_URLS: the file appsettings.json names a loopback address and stands above the latter.
ENV Urls=http://+:8080 ASPNETCORE_HTTP_PORTS=
EXPOSE 8080
USER $APP_UID
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
    CMD ["/usr/bin/wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/health/ready"]
ENTRYPOINT ["dotnet", "Graph.Api.dll"]
