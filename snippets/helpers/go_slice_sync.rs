// needs: go_capacity
// instead: go_slice
// uses: parking_lot::MappedRwLockReadGuard, parking_lot::MappedRwLockWriteGuard, parking_lot::RwLock, parking_lot::RwLockReadGuard, parking_lot::RwLockWriteGuard, std::sync::Arc

/// A slice as Go has it: a part of an array that other slices, also of other threads, may see, too.
#[derive(Debug)]
pub struct GoSlice<T> {
    array: Arc<RwLock<Vec<T>>>,
    start: usize,
    length: usize,
    capacity: usize,
    is_nil: bool,
}

impl<T> GoSlice<T> {
    /// A slice of the items with room for more.
    fn with_capacity(items: Vec<T>, capacity: usize) -> Self {
        let mut slice = Self::from(items);
        slice.capacity = slice.length.max(capacity);
        slice
    }

    fn len(&self) -> usize {
        self.length
    }

    fn is_empty(&self) -> bool {
        self.length == 0
    }

    /// True for Go's nil slice, which is empty, too.
    fn is_nil(&self) -> bool {
        self.is_nil
    }

    fn capacity(&self) -> usize {
        self.capacity
    }

    /// The items, to read.
    fn borrow(&self) -> MappedRwLockReadGuard<'_, [T]> {
        let (start, end) = (self.start, self.start + self.length);
        RwLockReadGuard::map(self.array.read_recursive(), |array| &array[start..end])
    }

    /// The items, to write.
    fn borrow_mut(&self) -> MappedRwLockWriteGuard<'_, [T]> {
        let (start, end) = (self.start, self.start + self.length);
        RwLockWriteGuard::map(self.array.write(), |array| &mut array[start..end])
    }

    fn set(&self, index: usize, item: T) {
        self.borrow_mut()[index] = item;
    }

    fn swap(&self, first: usize, second: usize) {
        self.borrow_mut().swap(first, second);
    }

    /// Another view of the same array: `s[low:high]`.
    fn slice(&self, low: usize, high: usize) -> Self {
        self.slice_within(low, high, self.capacity)
    }

    /// A view that appends do not write behind: `s[low:high:max]`.
    fn slice_within(&self, low: usize, high: usize, max: usize) -> Self {
        assert!(
            low <= high && high <= max && max <= self.capacity,
            "slice bounds out of range"
        );
        Self {
            array: Arc::clone(&self.array),
            start: self.start + low,
            length: high - low,
            capacity: max - low,
            is_nil: self.is_nil,
        }
    }
}

impl<T: Clone> GoSlice<T> {
    fn get(&self, index: usize) -> T {
        self.borrow()[index].clone()
    }

    fn to_vec(&self) -> Vec<T> {
        self.borrow().to_vec()
    }

    /// The items one after the other, each as it is when its turn comes.
    fn iter(&self) -> impl Iterator<Item = T> + use<T> {
        let slice = self.clone();
        (0..self.length).map(move |index| slice.get(index))
    }

    /// Go's append: into the same array where it has room, else into a new one.
    fn append(&self, items: &[T]) -> Self {
        let length = self.length + items.len();
        if length > self.capacity {
            let mut array = self.to_vec();
            array.extend_from_slice(items);
            return Self::with_capacity(array, go_capacity::<T>(self.capacity, length));
        }
        let mut array = self.array.write();
        for (at, item) in (self.start + self.length..).zip(items) {
            if at < array.len() {
                array[at] = item.clone();
            } else {
                array.push(item.clone());
            }
        }
        Self {
            array: Arc::clone(&self.array),
            start: self.start,
            length,
            capacity: self.capacity,
            is_nil: self.is_nil,
        }
    }

    /// Go's copy: as many items as fit.
    fn copy_from(&self, items: &[T]) -> usize {
        let count = self.length.min(items.len());
        self.borrow_mut()[..count].clone_from_slice(&items[..count]);
        count
    }
}

impl<T> Clone for GoSlice<T> {
    fn clone(&self) -> Self {
        Self {
            array: Arc::clone(&self.array),
            ..*self
        }
    }
}

impl<T> Default for GoSlice<T> {
    fn default() -> Self {
        Self {
            is_nil: true,
            ..Self::from(Vec::new())
        }
    }
}

impl<T> From<Vec<T>> for GoSlice<T> {
    fn from(items: Vec<T>) -> Self {
        let length = items.len();
        Self {
            array: Arc::new(RwLock::new(items)),
            start: 0,
            length,
            capacity: length,
            is_nil: false,
        }
    }
}
