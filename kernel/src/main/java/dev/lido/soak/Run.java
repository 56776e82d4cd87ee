package dev.lido.soak;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What the threads of a soak share.
 *
 * @param planner decides what the jobs are
 * @param numbers gives the jobs their numbers
 * @param model knows what may come of them
 * @param kills knows which workers were killed
 * @param watch knows who is at what
 * @param tally counts
 */
record Run(Planner planner, AtomicLong numbers, Model model, Kills kills, Watch watch, Tally tally) {}
