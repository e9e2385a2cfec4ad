// show
use std::thread;

pub fn sum(chunks: &[Vec<i64>]) -> i64 {
    thread::scope(|scope| {
        let parts: Vec<_> = chunks
            .iter()
            .map(|chunk| scope.spawn(|| chunk.iter().sum::<i64>()))
            .collect();
        parts.into_iter().map(|part| part.join().unwrap()).sum()
    })
}
// end
