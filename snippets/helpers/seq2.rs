/// All the pairs that a function yields.
fn go_seq2<K, V>(seq: &dyn Fn(&mut dyn FnMut(K, V) -> bool)) -> Vec<(K, V)> {
    let mut items = Vec::new();
    seq(&mut |k, v| {
        items.push((k, v));
        true
    });
    items
}
