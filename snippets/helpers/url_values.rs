// needs: url_escape url_unescape
// uses: std::collections::HashMap
/// The pairs of a query.
fn go_parse_query(query: &str) -> std::io::Result<HashMap<String, Vec<String>>> {
    let mut values: HashMap<String, Vec<String>> = HashMap::new();
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let value = go_url_unescape(value, true)?;
        let held = values.entry(go_url_unescape(key, true)?);
        held.or_default().push(value);
    }
    Ok(values)
}

/// The pairs as a query, by their keys.
fn go_encode_query(values: &HashMap<String, Vec<String>>) -> String {
    let mut keys: Vec<&String> = values.keys().collect();
    keys.sort();
    let mut pairs = Vec::new();
    for key in keys {
        for value in &values[key] {
            let name = go_url_escape(key, GoUrlPart::Query);
            pairs.push(format!("{name}={}", go_url_escape(value, GoUrlPart::Query)));
        }
    }
    pairs.join("&")
}

/// The first value of a key.
fn go_query_value(values: &HashMap<String, Vec<String>>, key: &str) -> String {
    let held = values.get(key).and_then(|held| held.first());
    held.cloned().unwrap_or_default()
}
