using Graph.Api.Errors;
using Graph.Api.Limits;
using Graph.Api.Operations;
using Graph.Model;
using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;

namespace Graph.Api.Tests.Http;

/// <summary>Things that contain things, and fields that misbehave on purpose.</summary>
internal sealed class TinySchema : GraphQL.Types.Schema
{
    public TinySchema(TinyWorld world)
    {
        var node = new InterfaceGraphType { Name = "Node", ResolveType = _ => AllTypes["Thing"] as IObjectGraphType };
        node.Field<NonNullGraphType<IdGraphType>>("id");
        var thing = new ObjectGraphType { Name = "Thing", IsTypeOf = _ => true };
        var other = new ObjectGraphType { Name = "Other", IsTypeOf = _ => false };
        foreach (var type in new[] { thing, other })
        {
            type.Field<NonNullGraphType<IdGraphType>>("id").Resolve(_ => "thing:1");
            type.Field<StringGraphType>("name").Resolve(_ => "南通");
            type.AddResolvedInterface(node);
            node.AddPossibleType(type);
        }
        var connection = Connection(thing);
        thing.Field("self", thing).Resolve(_ => TinyWorld.Item);
        thing.Field("things", connection).Argument<IntGraphType>("first").Argument<IntGraphType>("last").WithPageCost()
            .Resolve(context => TinyWorld.Items(context.GetArgument<int?>("first") ?? 2));
        other.Field("plain", new ListGraphType(thing)).WithListCost(5).Resolve(_ => TinyWorld.Items(1));
        Query = RootType(world, thing, node, connection);
        RegisterType(other);
    }

    private static ObjectGraphType Connection(ObjectGraphType thing)
    {
        var edge = new ObjectGraphType { Name = "ThingEdge" };
        edge.Field<StringGraphType>("cursor").Resolve(_ => "c");
        edge.Field("node", thing).Resolve(_ => TinyWorld.Item);
        var connection = new ObjectGraphType { Name = "ThingConnection" };
        connection.Field<IntGraphType>("totalCount").Resolve(_ => 2);
        connection.Field("nodes", new ListGraphType(thing)).Resolve(context => context.Source);
        connection.Field("edges", new NonNullGraphType(new ListGraphType(new NonNullGraphType(edge)))).Resolve(context => context.Source);
        return connection;
    }

    private static ObjectGraphType RootType(TinyWorld world, ObjectGraphType thing, InterfaceGraphType node, ObjectGraphType connection)
    {
        var query = new ObjectGraphType { Name = "Query" };
        query.Field<StringGraphType>("hello").Resolve(_ => "hello");
        query.Field<StringGraphType>("echo").Argument<NonNullGraphType<StringGraphType>>("text")
            .Resolve(c => c.GetArgument<string>("text"));
        query.Field<IntGraphType>("number").Argument<NonNullGraphType<IntGraphType>>("n").Resolve(c => c.GetArgument<int>("n"));
        query.Field("thing", thing).Resolve(_ => TinyWorld.Item);
        query.Field("node", node).Argument<NonNullGraphType<IdGraphType>>("id").Resolve(_ => TinyWorld.Item);
        query.Field("nodes", new ListGraphType(node)).Argument<NonNullGraphType<ListGraphType<NonNullGraphType<IdGraphType>>>>("ids")
            .WithIdsCost().Resolve(context => TinyWorld.Items(context.GetArgument<List<string>>("ids")!.Count));
        query.Field("things", connection).Argument<IntGraphType>("first").Argument<IntGraphType>("last").WithPageCost()
            .Resolve(context => TinyWorld.Items(context.GetArgument<int?>("first") ?? 2));
        query.Field("top", new ListGraphType(thing)).Argument<IntGraphType>("first", argument => argument.DefaultValue = 7).WithPageCost()
            .Resolve(_ => TinyWorld.Items(1));
        query.Field("plain", new ListGraphType(thing)).WithListCost(5).Resolve(_ => TinyWorld.Items(1));
        query.Field("undeclared", new ListGraphType(thing)).Resolve(_ => TinyWorld.Items(1));
        query.Field<StringGraphType>("computed").WithOwnCost(50).Resolve(_ => "x");
        query.Field<StringGraphType>("broken").Resolve(_ => throw new InvalidOperationException("secret password"));
        query.Field<NonNullGraphType<StringGraphType>>("missing").Resolve(_ => null);
        query.Field<StringGraphType>("mapped").Resolve(_ => throw new TinyException());
        query.Field<StringGraphType>("refusing")
            .Resolve(_ => throw new InputException(ErrorCodes.BadCursor, "This cursor is of another list."));
        query.Field<StringGraphType>("storeDown")
            .Resolve(_ => throw new GraphStoreException("Tiny.Down", "secret host", isTransient: true));
        query.Field<StringGraphType>("later").Resolve(c => ((ResponseMetadata)c.UserContext[ResponseMetadata.Key]!).Version = "v9");
        query.Field<StringGraphType>("half").Resolve(_ => "a\uD800b");
        query.Field("brokenThings", new ListGraphType(new NonNullGraphType(new BrokenType()))).Resolve(_ => TinyWorld.Items(30));
        query.Field<StringGraphType>("slow").ResolveAsync(async context => await world.WaitAsync(context.CancellationToken));
        query.Field<IntGraphType>("checked").Argument<IntGraphType>("n", argument => argument.Validate(
            value => _ = value is int and > 100 ? throw new InputException("'n' must not be larger than 100.") : value)).Resolve(_ => 1);
        query.Field<IntGraphType>("range").Argument<IntGraphType>("from").Argument<IntGraphType>("to").ValidateArguments(arguments =>
        {
            if (arguments.GetArgument<int>("from") > arguments.GetArgument<int>("to"))
                arguments.ReportError(new ValidationError("'from' must not be larger than 'to'."));
        }).Resolve(_ => 1);
        query.Field<StringGraphType>("pick").Argument<NonNullGraphType<PickInput>>("by").Resolve(_ => "picked");
        return query;
    }

    private sealed class BrokenType : ObjectGraphType
    {
        public BrokenType() => Field<StringGraphType>("name").Resolve(_ => throw new InputException("no name"));
    }

    private sealed class PickInput : InputObjectGraphType
    {
        public PickInput()
        {
            IsOneOf = true;
            Field<StringGraphType>("id");
            Field<StringGraphType>("text");
        }
    }
}
