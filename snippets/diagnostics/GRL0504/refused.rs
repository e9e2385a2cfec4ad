fn main() {
    let mut items = vec![1, 2, 3];
    let head = &mut items[..2];
    let all = &mut items;
    head[0] = 9;
    all.push(4);
}
