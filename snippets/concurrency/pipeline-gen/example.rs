use futures::{Stream, StreamExt, stream};

// show
pub fn count(to: u64) -> impl Iterator<Item = u64> {
    0..to
}

pub fn squares(to: u64) -> impl Stream<Item = u64> {
    stream::iter(0..to).map(|n| n * n)
}
// end
