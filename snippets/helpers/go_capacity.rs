/// The capacity that Go gives a slice of `capacity` that has to hold `length` items.
fn go_capacity<T>(capacity: usize, length: usize) -> usize {
    const CLASSES: [usize; 67] = [
        8, 16, 24, 32, 48, 64, 80, 96, 112, 128, 144, 160, 176, 192, 208, 224, 240, 256, 288, 320,
        352, 384, 416, 448, 480, 512, 576, 640, 704, 768, 896, 1024, 1152, 1280, 1408, 1536, 1792,
        2048, 2304, 2688, 3072, 3200, 3456, 4096, 4864, 5120, 5376, 6144, 6528, 6784, 6912, 8192,
        9472, 9728, 10240, 10880, 12288, 13568, 14336, 16384, 18432, 19072, 20480, 21760, 24576,
        27264, 28672,
    ];
    let mut wanted = if length > 2 * capacity {
        length
    } else if capacity < 256 {
        2 * capacity
    } else {
        capacity
    };
    while wanted < length || (capacity >= 256 && wanted == capacity) {
        wanted += (wanted + 768) / 4;
    }
    // A string is two words in Go and three in Rust.
    let size = if std::any::type_name::<T>().ends_with("::String") {
        16
    } else {
        size_of::<T>().max(1)
    };
    let bytes = wanted * size;
    let class = CLASSES.into_iter().find(|&class| class >= bytes);
    class.unwrap_or_else(|| bytes.next_multiple_of(8192)) / size
}
