// Calls about this process that Swift cannot make itself, because their C declarations are variadic.
#pragma once

/// Asks the kernel to kill this process when the thread that started it ends (prctl(2), PR_SET_PDEATHSIG), so that a
/// killed parent leaves no orphan. Returns 0, or -1 with errno set.
///
/// It is the parent's *thread* that counts: a parent must start its children from a thread that lives as long as it.
/// The setting survives execve(2) but not fork(2). If the parent died before this call nothing is sent: compare
/// getppid() afterwards.
int altiplano_die_with_parent(void);
