/// Go's heap.Interface.
trait GoHeap {
    type Item;

    fn len(&self) -> i64;
    fn less(&self, i: i64, j: i64) -> bool;
    fn swap(&mut self, i: i64, j: i64);
    fn push(&mut self, x: Self::Item);
    fn pop(&mut self) -> Self::Item;
}

fn go_heap_up<H: GoHeap + ?Sized>(h: &mut H, mut j: i64) {
    while j > 0 {
        let i = (j - 1) / 2;
        if !h.less(j, i) {
            return;
        }
        h.swap(i, j);
        j = i;
    }
}

fn go_heap_down<H: GoHeap + ?Sized>(h: &mut H, start: i64, n: i64) -> bool {
    let mut i = start;
    loop {
        let left = 2 * i + 1;
        if left >= n {
            return i > start;
        }
        let child = if left + 1 < n && h.less(left + 1, left) {
            left + 1
        } else {
            left
        };
        if !h.less(child, i) {
            return i > start;
        }
        h.swap(i, child);
        i = child;
    }
}

fn go_heap_init<H: GoHeap + ?Sized>(h: &mut H) {
    let n = h.len();
    for i in (0..n / 2).rev() {
        go_heap_down(h, i, n);
    }
}

fn go_heap_push<H: GoHeap + ?Sized>(h: &mut H, x: H::Item) {
    h.push(x);
    let last = h.len() - 1;
    go_heap_up(h, last);
}

fn go_heap_pop<H: GoHeap + ?Sized>(h: &mut H) -> H::Item {
    let n = h.len() - 1;
    h.swap(0, n);
    go_heap_down(h, 0, n);
    h.pop()
}

fn go_heap_fix<H: GoHeap + ?Sized>(h: &mut H, i: i64) {
    let n = h.len();
    if !go_heap_down(h, i, n) {
        go_heap_up(h, i);
    }
}

fn go_heap_remove<H: GoHeap + ?Sized>(h: &mut H, i: i64) -> H::Item {
    let n = h.len() - 1;
    if n != i {
        h.swap(i, n);
        if !go_heap_down(h, i, n) {
            go_heap_up(h, i);
        }
    }
    h.pop()
}
