use std::alloc::System;

// show
#[global_allocator]
static ALLOCATOR: System = System; // or mimalloc::MiMalloc, tikv_jemallocator::Jemalloc
// end
