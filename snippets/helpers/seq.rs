/// All that a function yields.
fn go_seq<T>(seq: &dyn Fn(&mut dyn FnMut(T) -> bool)) -> Vec<T> {
    let mut items = Vec::new();
    seq(&mut |x| {
        items.push(x);
        true
    });
    items
}
