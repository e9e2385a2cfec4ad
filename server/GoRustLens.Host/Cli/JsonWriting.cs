using Newtonsoft.Json;

namespace GoRustLens.Host.Cli;

/// <summary>Members of JSON objects, one call each.</summary>
internal static class JsonWriting
{
    extension(JsonTextWriter json)
    {
        public void Member(string name, object value)
        {
            json.WritePropertyName(name);
            json.WriteValue(value);
        }

        /// <summary>A member that is an object.</summary>
        public void Object(string name, Action members)
        {
            json.WritePropertyName(name);
            json.Object(members);
        }

        public void Object(Action members)
        {
            json.WriteStartObject();
            members();
            json.WriteEndObject();
        }

        /// <summary>A member that is an array of objects.</summary>
        public void List<TItem>(string name, IEnumerable<TItem> items, Action<TItem> members)
        {
            json.WritePropertyName(name);
            json.WriteStartArray();
            foreach (var item in items)
                json.Object(() => members(item));
            json.WriteEndArray();
        }

        /// <summary>A member that is an array of texts.</summary>
        public void Texts(string name, IEnumerable<string> texts)
        {
            json.WritePropertyName(name);
            json.WriteStartArray();
            foreach (var text in texts)
                json.WriteValue(text);
            json.WriteEndArray();
        }
    }
}
