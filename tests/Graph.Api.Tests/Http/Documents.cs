namespace Graph.Api.Tests.Http;

/// <summary>Documents for <see cref="TinySchema"/> of a given size.</summary>
internal static class Documents
{
    /// <summary>Fields nested so deep.</summary>
    public static string Deep(int depth) =>
        "{ thing " + string.Concat(Enumerable.Repeat("{ self ", depth - 2)) + "{ id" + string.Concat(Enumerable.Repeat(" }", depth - 1))
            + " }";

    /// <summary>The given number of fields, each with an alias.</summary>
    public static string Aliased(int count) => "{ " + Join(count, index => $"a{index}: hello") + " }";

    /// <summary>One field, the given number of times.</summary>
    public static string Repeated(int count) => "{ " + Join(count, _ => "hello") + " }";

    /// <summary>One field with the given number of directives.</summary>
    public static string Directed(int count) =>
        "{ " + Join((count + 1) / 2, index => $"h{index}: hello @skip(if: false) @include(if: true)") + " }";

    /// <summary>The given number of fields, without aliases, in different places.</summary>
    public static string Wide(int count) => "{ thing " + string.Concat(Enumerable.Repeat("{ id name self ", count / 3)) + "{ id }"
        + string.Concat(Enumerable.Repeat(" }", count / 3)) + " }";

    /// <summary>The given number of fragments, each spread once.</summary>
    public static string Fragmented(int count) =>
        "{ thing { " + Join(count, index => $"...F{index}") + " } } " + Join(count, index => $"fragment F{index} on Thing {{ id }}");

    /// <summary>Each fragment spreads the next one twice: two to that power of fields.</summary>
    public static string Exponential(int power) => "{ thing { ...F0 } } "
        + Join(power, index => $"fragment F{index} on Thing {{ self {{ ...F{index + 1} }} x{index}: self {{ ...F{index + 1} }} }}")
        + $" fragment F{power} on Thing {{ id }}";

    /// <summary>The same through spreads side by side, which add no depth.</summary>
    public static string ExponentialFlat(int power) => "{ thing { ...F0 } } "
        + Join(power, index => $"fragment F{index} on Thing {{ ...F{index + 1} ...F{index + 1} }}")
        + $" fragment F{power} on Thing {{ id }}";

    /// <summary>Fragments that spread each other in a circle.</summary>
    public static string Circular(int length) => "{ thing { ...F0 } } "
        + Join(length, index => $"fragment F{index} on Thing {{ id ...F{(index + 1) % length} }}");

    /// <summary>Types of fields of types of fields, so often.</summary>
    public static string TypeWalk(int rounds) => "{ __schema { types "
        + string.Concat(Enumerable.Repeat("{ fields { type ", rounds)) + "{ name }" + string.Concat(Enumerable.Repeat(" } }", rounds))
            + " } }";

    /// <summary>The given number of ids in one list.</summary>
    public static string Ids(int count) => "{ nodes(ids: [" + Join(count, index => $"\"thing:{index}\"") + "]) { id } }";

    /// <summary>What tools send to learn the schema (graphql-js 16).</summary>
    public const string Introspection = """
        query IntrospectionQuery {
              __schema {
                
                queryType { name kind }
                mutationType { name kind }
                subscriptionType { name kind }
                types {
                  ...FullType
                }
                directives {
                  name
                  description
                  
                  
                  
                  locations
                  args {
                    ...InputValue
                  }
                }
              }
            }

            fragment FullType on __Type {
              kind
              name
              description
              
              
              fields(includeDeprecated: true) {
                name
                description
                args {
                  ...InputValue
                }
                type {
                  ...TypeRef
                }
                isDeprecated
                deprecationReason
              }
              inputFields {
                ...InputValue
              }
              interfaces {
                ...TypeRef
              }
              enumValues(includeDeprecated: true) {
                name
                description
                isDeprecated
                deprecationReason
              }
              possibleTypes {
                ...TypeRef
              }
            }

            fragment InputValue on __InputValue {
              name
              description
              type { ...TypeRef }
              defaultValue
              
              
            }

            fragment TypeRef on __Type {
              kind
              name
              ofType {
                name
                kind
                ofType {
                  name
                  kind
                  ofType {
                    name
                    kind
                    ofType {
                      name
                      kind
                      ofType {
                        name
                        kind
                        ofType {
                          name
                          kind
                          ofType {
                            name
                            kind
                            ofType {
                              name
                              kind
                              ofType {
                                name
                                kind
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
        """;

    private static string Join(int count, Func<int, string> part) => string.Join(' ', Enumerable.Range(0, count).Select(part));
}
