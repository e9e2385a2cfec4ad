/// Go's copy: as many elements as both have; their number.
fn copy_slice<T: Clone>(target: &mut [T], source: &[T]) -> usize {
    let count = target.len().min(source.len());
    target[..count].clone_from_slice(&source[..count]);
    count
}
