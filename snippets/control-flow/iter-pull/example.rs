// show
pub fn first_two(mut items: impl Iterator<Item = i64>) -> Option<(i64, i64)> {
    Some((items.next()?, items.next()?))
}

pub fn pairs(
    a: impl Iterator<Item = i64>,
    b: impl Iterator<Item = i64>,
    mut visit: impl FnMut(i64, i64),
) {
    for (x, y) in a.zip(b) {
        visit(x, y);
    }
}
// end
